import { useRef } from 'preact/hooks';
import type { JournalModel } from '../../protocol/journal.ts';
import { moveAmong } from '../moveAmong.ts';
import { EntryButton } from './EntryButton.tsx';
import { FindField } from './FindField.tsx';

/** What was written, newest first, with a way to find and to begin. */
export function EntryList(props: {
  readonly model: JournalModel;
  readonly onFind: (text: string) => void;
  readonly onNew: () => void;
  readonly onOpen: (id: string) => void;
  readonly onMore: () => void;
}) {
  const { groups, find, more, open } = props.model;
  const list = useRef<HTMLDivElement>(null);
  const ids = groups.flatMap((group) => group.items.map((item) => item.id));
  // One stop for Tab; the arrow keys go on from there.
  const stop = ids.find((id) => id === open?.id) ?? ids[0];
  return (
    <nav aria-label="Entries" class="entries">
      <div class="find">
        <FindField
          find={find}
          onFind={props.onFind}
          onDown={() => list.current?.querySelector<HTMLElement>('button[tabindex="0"]')?.focus()}
        />
        <button type="button" class="primary" onClick={props.onNew}>
          New
        </button>
      </div>
      {ids.length === 0 && (
        <p class="secondary empty" dir="auto">
          {find === '' ? 'What you keep stands here.' : `Nothing with “${find}” in it.`}
        </p>
      )}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the keys of the buttons inside pass here. */}
      <div ref={list} onKeyDown={(event) => moveAmong(event, { ArrowUp: -1, ArrowDown: 1 })}>
        {groups.map((group) => (
          <section key={group.title}>
            <h2>{group.title}</h2>
            <ul>
              {group.items.map((item) => (
                <li key={item.id}>
                  <EntryButton
                    item={item}
                    current={item.id === open?.id}
                    tabStop={item.id === stop}
                    onOpen={() => props.onOpen(item.id)}
                  />
                </li>
              ))}
            </ul>
          </section>
        ))}
      </div>
      {more && (
        <button type="button" class="link more" onClick={props.onMore}>
          Show earlier
        </button>
      )}
    </nav>
  );
}
