import { ThemeColor, ThemeIcon } from 'vscode';
import { type KindId, kindOf } from '../../core/kind.ts';

/** One codicon a kind: what gave room waits, points or asks; what stepped in talks or works. */
const icons: Readonly<Record<KindId, string>> = {
  'held-back': 'debug-pause',
  asked: 'question',
  'handed-over': 'arrow-right',
  connected: 'person-add',
  backed: 'thumbsup',
  returned: 'reply',
  answered: 'comment',
  'took-back': 'discard',
  'did-it': 'tools',
};

/** The icon of a kind; what gave room has the accent, as on the pages. */
export const kindIcon = (kind: KindId) =>
  new ThemeIcon(
    icons[kind],
    kindOf(kind).family === 'gave-room' ? new ThemeColor('textLink.foreground') : undefined,
  );

/** The same as text for labels, `$(question)`. */
export const kindIconText = (kind: KindId) => `$(${icons[kind]})`;
