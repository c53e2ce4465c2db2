/** The `<main id="page">` of the host's frame. */
export function mainElement(): HTMLElement {
  const found = document.getElementById('page');
  if (found === null) throw new Error('The frame of the page has no <main id="page">.');
  return found;
}
