// Control characters but tab and line breaks, bidirectional overrides, the replacement character
// (a file that was not UTF-8) and lone surrogates.
const odd =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069\uFFFD]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/;

/** The first character that a reader could not see or trust, as "U+202E", and where; or undefined. */
export function oddCharacter(
  text: string,
): { readonly name: string; readonly index: number } | undefined {
  const found = odd.exec(text);
  if (!found) return undefined;
  const code = (found[0].codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
  return { name: `U+${code}`, index: found.index };
}
