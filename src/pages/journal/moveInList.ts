/** Up, Down, Home and End move the focus among the buttons of a list. */
export function moveInList(event: KeyboardEvent): void {
  const list = event.currentTarget;
  if (!(list instanceof HTMLElement)) return;
  const buttons = [...list.querySelectorAll('button')];
  const at = buttons.findIndex((button) => button.matches(':focus'));
  const next = {
    ArrowUp: buttons[at - 1],
    ArrowDown: buttons[at + 1],
    Home: buttons[0],
    End: buttons.at(-1),
  }[event.key];
  if (at < 0 || next === undefined) return;
  event.preventDefault();
  next.focus();
}
