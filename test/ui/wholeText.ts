/** A pattern that matches exactly this text, for Playwright's `hasText`, which else looks inside. */
export function wholeText(text: string): RegExp {
  return new RegExp(`^\\s*${escaped(text)}\\s*$`);
}

/** The same for the title of a command in the palette: "Big Steps: Undo" matches "Undo". */
export function withCategory(title: string): RegExp {
  return new RegExp(`^\\s*([\\w ]+: )?${escaped(title)}\\s*$`);
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
