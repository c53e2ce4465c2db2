import {
  type Given,
  needsKeep,
  sendText,
  startTyping,
  type Typing,
  takeGiven,
  typeText,
} from './typing.ts';

/** A text that was typed and that the host has not answered for. */
export interface Unsaved {
  readonly id: string;
  readonly text: string;
}

/** What a field that is written in needs from its page. */
export interface WritingPort {
  /** Goes to the drafts. */
  readonly draft: (id: string, text: string) => void;
  /** Goes to the log. */
  readonly keep: (id: string, text: string) => void;
  /** Survives a reload of the page; undefined: nothing is unanswered. */
  readonly remember: (unsaved: Unsaved | undefined) => void;
  /** Something that is shown has changed. */
  readonly changed: () => void;
  /** Runs once after so many milliseconds; gives back how to call it off. */
  readonly after: (ms: number, run: () => void) => () => void;
}

/** A field that is written in: it sends drafts while typing and keeps when it is left. */
export interface Writing {
  readonly current: () => Typing | undefined;
  /** The host said what it has; undefined: nothing is open. */
  readonly take: (given: Given | undefined) => void;
  readonly type: (text: string) => void;
  /** The field, the entry or the window is left: keeps what is not kept. */
  readonly leave: () => void;
}

/** A moment after the last key. */
const DRAFT_MS = 400;
/** Who types without a pause is not left without a draft for longer than this. */
const DRAFT_AT_LATEST_MS = 2_000;
/** Unchanged for a minute: as good as left (design.md, Drafts). */
const KEEP_MS = 60_000;

/** A field to write in. `unsaved` is what a reload of the page left behind. */
export function createWriting(port: WritingPort, unsaved?: Unsaved | undefined): Writing {
  let typing: Typing | undefined;
  let found = unsaved;
  let calledOff: (() => void)[] = [];
  let latest: (() => void) | undefined;

  const callOff = (): void => {
    for (const stop of calledOff) stop();
    calledOff = [];
  };
  const stopDrafts = (): void => {
    callOff();
    latest?.();
    latest = undefined;
  };
  const sendDraft = (): void => {
    latest?.();
    latest = undefined;
    if (typing === undefined || typing.text === typing.sent.at(-1)) return;
    typing = sendText(typing, false);
    port.draft(typing.id, typing.text);
    port.changed();
  };
  const leave = (): void => {
    stopDrafts();
    if (typing === undefined || !needsKeep(typing)) return;
    typing = sendText(typing, true);
    port.keep(typing.id, typing.text);
    port.changed();
  };
  const type = (text: string): void => {
    if (typing === undefined) return;
    typing = typeText(typing, text);
    port.remember({ id: typing.id, text });
    callOff();
    calledOff = [port.after(DRAFT_MS, sendDraft), port.after(KEEP_MS, leave)];
    latest ??= port.after(DRAFT_AT_LATEST_MS, sendDraft);
    port.changed();
  };
  const take = (given: Given | undefined): void => {
    if (typing !== undefined && typing.id !== given?.id) leave();
    if (given === undefined) {
      typing = undefined;
      return;
    }
    typing = typing === undefined ? startTyping(given) : takeGiven(typing, given);
    const reload = found;
    found = undefined;
    const newer = reload?.id === given.id && reload.text.trim() !== given.text.trim();
    // An emptied field is no text to bring back.
    if (newer && reload.text.trim() !== '') type(reload.text);
    // What a reload left stays until the host has had the time to answer for it.
    if (reload === undefined && typing.text.trim() === typing.known.trim()) {
      port.remember(undefined);
    }
  };
  return { current: () => typing, take, type, leave };
}
