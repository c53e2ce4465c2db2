import type { JournalItem } from '../../core/journalList.ts';

/** One entry of the list. */
export function EntryButton(props: {
  readonly item: JournalItem;
  readonly current: boolean;
  readonly tabStop: boolean;
  readonly onOpen: () => void;
}) {
  const { item, current } = props;
  return (
    <button
      type="button"
      class="entry"
      aria-current={current ? 'true' : undefined}
      tabIndex={props.tabStop ? 0 : -1}
      onClick={props.onOpen}
    >
      <span class="entry-title" dir={item.inMyWords ? 'auto' : undefined}>
        {item.title}
      </span>
      <span class="secondary" dir="auto">
        {item.preview}
      </span>
    </button>
  );
}
