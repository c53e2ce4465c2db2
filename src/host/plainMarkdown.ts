/**
 * A text as Markdown that reads as it stands. `MarkdownString.appendText` does so, too, but makes
 * every space one at which no line may end, so that a long sentence breaks within its words.
 */
export const plainMarkdown = (text: string) =>
  text.replace(/[\\`*_{}[\]()#+.!<>|~-]/g, '\\$&').replaceAll('&', '&amp;');
