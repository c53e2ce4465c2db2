import type { Problem } from './problem.ts';

/**
 * Refuses, in linear time and before any parsing, what would make the YAML parser slow or what a
 * reader could not see. The limits were measured: a program of 50 rich tasks has some 60,000
 * characters; nested brackets and `? ` keys cost the parser seconds from a few hundred on.
 */
const mostCharacters = 256 * 1024;
const mostNesting = 32;

// Control characters but tab and line breaks, bidirectional overrides, the replacement character
// (a file that was not UTF-8) and lone surrogates.
const refusedCharacter =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069\uFFFD]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/;

/** The first reason not to parse a text at all, or undefined. */
export function refuseText(text: string): Problem | undefined {
  if (text.length > mostCharacters) {
    return at(text, 0, 'too-big', 'A program has at most 262,144 characters. Split it in two.');
  }
  const odd = refusedCharacter.exec(text);
  if (odd) {
    const name = `U+${(odd[0].codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
    return at(
      text,
      odd.index,
      'character',
      `Remove the invisible character ${name}, and save the file as UTF-8.`,
    );
  }
  let open = 0;
  let compact = 0;
  for (let i = 0; i < text.length; i++) {
    const c = text[i];
    if (c === '\n') compact = 0;
    else if (c === '[' || c === '{') open++;
    else if (c === ']' || c === '}') open = Math.max(0, open - 1);
    else if ((c === '?' || c === '-') && text[i + 1] === ' ') compact++;
    if (open > mostNesting || compact > mostNesting) {
      return at(
        text,
        i,
        'too-deep',
        'Too many brackets or dashes inside each other. Put quotes around a text that has them.',
      );
    }
  }
  return undefined;
}

function at(text: string, start: number, code: Problem['code'], message: string): Problem {
  const before = text.slice(0, start);
  const line = before.split('\n').length;
  return { code, message, start, end: start + 1, line, column: start - before.lastIndexOf('\n') };
}
