import type { Frame } from 'playwright-core';

/**
 * Where a word can be read on a page that should hide it: text that is drawn outside of a blurred
 * element, fields, and attributes that are read out or shown as tooltips. Empty when there is none.
 */
export function readableWords(page: Frame, word: string): Promise<readonly string[]> {
  return page.evaluate((secret) => {
    const has = (text: string | null) => text?.toLowerCase().includes(secret) === true;
    const isBlurred = (element: Element | null): boolean =>
      element !== null &&
      (getComputedStyle(element).filter.includes('blur(') || isBlurred(element.parentElement));
    const name = (element: Element) => element.outerHTML.slice(0, 120);
    const found: string[] = [];
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) {
      const { parentElement, textContent } = texts.currentNode;
      if (parentElement && has(textContent) && !isBlurred(parentElement)) {
        found.push(`text in ${name(parentElement)}`);
      }
    }
    for (const element of document.querySelectorAll('*')) {
      for (const attribute of ['aria-label', 'aria-description', 'title', 'placeholder', 'alt']) {
        if (has(element.getAttribute(attribute))) found.push(`${attribute} of ${name(element)}`);
      }
      const isField = element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement;
      if (isField && has(element.value) && !isBlurred(element)) found.push(`in ${name(element)}`);
    }
    return found;
  }, word);
}
