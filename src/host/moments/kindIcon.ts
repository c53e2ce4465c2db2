import { ThemeIcon } from 'vscode';
import type { KindId } from '../../core/kind.ts';

/** One codicon a kind. The families differ by shape: open outlines gave room, tools and filled ones stepped in. */
const icons: Readonly<Record<KindId, string>> = {
  'held-back': 'circle-large',
  asked: 'question',
  'handed-over': 'arrow-right',
  connected: 'person-add',
  backed: 'thumbsup',
  returned: 'reply',
  answered: 'comment',
  'took-back': 'discard',
  'did-it': 'tools',
};

/** The icon of a kind. */
export const kindIcon = (kind: KindId) => new ThemeIcon(icons[kind]);

/** The same as text for labels, `$(question)`. */
export const kindIconText = (kind: KindId) => `$(${icons[kind]})`;
