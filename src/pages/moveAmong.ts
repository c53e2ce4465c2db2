/**
 * Moves the focus among the buttons of an element by keys, each with how many buttons on it goes;
 * Home and End go to the first and the last.
 */
export function moveAmong(event: KeyboardEvent, steps: Readonly<Record<string, number>>): void {
  const around = event.currentTarget;
  if (!(around instanceof HTMLElement)) return;
  const buttons = [...around.querySelectorAll('button')];
  const at = buttons.findIndex((button) => button.matches(':focus'));
  const step = steps[event.key];
  const next =
    step === undefined ? { Home: buttons[0], End: buttons.at(-1) }[event.key] : buttons[at + step];
  if (at < 0 || next === undefined) return;
  event.preventDefault();
  next.focus();
}
