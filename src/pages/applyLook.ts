import type { PageLook } from '../protocol/channel.ts';

/** Lets the style sheets know what is to be blurred or left out, when a message says so. */
export function applyLook(message: { readonly type: string; readonly look?: PageLook }): void {
  const { look } = message;
  if (look === undefined) return;
  const { classList } = document.documentElement;
  classList.toggle('private-screen', look.privateScreen);
  classList.toggle('hide-numbers', look.hideNumbers);
}
