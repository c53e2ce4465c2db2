/** What a screen reader is told, in a region of the page that is always there. */
export interface Announcer {
  readonly text: () => string;
  readonly say: (text: string) => void;
}

/** Says a sentence politely; the same one twice is said twice. `changed` redraws the page. */
export function createAnnouncer(changed: () => void): Announcer {
  let text = '';
  return {
    text: () => text,
    say: (next) => {
      // A region that does not change is not read again.
      text = next === text ? `${next}\u00a0` : next;
      changed();
    },
  };
}
