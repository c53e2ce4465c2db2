import { useRef } from 'preact/hooks';
import type { FromJournal, JournalModel } from '../../protocol/journal.ts';
import { LiveRegion } from '../LiveRegion.tsx';
import { useMedia } from '../useMedia.ts';
import type { Writing } from '../writing.ts';
import { Editor } from './Editor.tsx';
import { EmptyEditor } from './EmptyEditor.tsx';
import { EntryList } from './EntryList.tsx';

/** The journal: what was written on the left, or folded away above, and the open entry. */
export function JournalView(props: {
  readonly model: JournalModel;
  readonly writing: Writing;
  readonly said: string;
  readonly promptAt: number;
  readonly send: (message: FromJournal) => void;
  readonly onNextPrompt: () => void;
  readonly onKeep: () => void;
  /** What the open page has to copy. */
  readonly onCopy: (notes: boolean) => void;
}) {
  const { model, writing, send } = props;
  const { open } = model;
  const typing = writing.current();
  const narrow = useMedia('(max-width: 559px)');
  const fold = useRef<HTMLDetailsElement>(null);

  const leaveFor = (message: FromJournal): void => {
    writing.leave();
    if (fold.current !== null) fold.current.open = false;
    send(message);
  };
  const openEntry = (id: string): void => leaveFor({ type: 'open', id });
  const begin = (): void => leaveFor({ type: 'new' });

  const first = model.groups.length === 0 && model.find === '' && open === undefined;
  const list = first ? null : (
    <EntryList
      model={model}
      onFind={(text) => send({ type: 'find', text })}
      onNew={begin}
      onOpen={openEntry}
      onMore={() => send({ type: 'more' })}
    />
  );
  return (
    <div class={first ? 'journal first' : 'journal'}>
      <h1 class="unseen">Journal</h1>
      {narrow && list !== null ? (
        <details ref={fold} class="fold">
          <summary>Entries</summary>
          {list}
        </details>
      ) : (
        list
      )}
      <div class="open">
        {open === undefined || typing === undefined ? (
          <EmptyEditor first={first} onNew={begin} />
        ) : (
          <Editor
            key={open.id}
            open={open}
            typing={typing}
            promptAt={props.promptAt}
            where={open.state === 'offered' ? 'Kept once you change it' : model.where}
            problem={model.problem}
            onNextPrompt={props.onNextPrompt}
            onType={writing.type}
            onLeave={writing.leave}
            onKeep={props.onKeep}
            onDelete={() => leaveFor({ type: 'delete', id: open.id })}
            onOpen={openEntry}
            onCopy={props.onCopy}
          />
        )}
      </div>
      <LiveRegion text={props.said} />
    </div>
  );
}
