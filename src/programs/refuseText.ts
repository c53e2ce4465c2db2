import { Lexer } from 'yaml';
import { oddCharacter } from './oddCharacter.ts';
import { placesIn } from './placesIn.ts';
import type { Problem } from './problem.ts';

/**
 * Limits, measured: a rich program of 25 tasks has 33,000 characters and 4,600 pieces. Parsing costs
 * by the piece (a key, a value, a bracket, a line break), and nested brackets and `? ` keys cost
 * seconds from a few hundred on.
 */
const mostCharacters = 128 * 1024;
const mostPieces = 12_000;
const mostNesting = 32;

/**
 * Refuses, in linear time and before any parsing, what would make the YAML parser slow or what a
 * reader could not see. The first reason not to parse a text at all, or undefined.
 */
export function refuseText(text: string): Problem | undefined {
  if (text.length > mostCharacters) {
    return at(
      text.slice(0, 1),
      0,
      'too-big',
      `This file has ${grouped(text.length)} characters. A program has at most ${grouped(mostCharacters)}: split it in two.`,
    );
  }
  const odd = oddCharacter(text);
  if (odd) {
    const { index, name } = odd;
    if (name === 'U+FFFD') {
      const message = 'A character was lost here. Write it again, and save the file as UTF-8.';
      return at(text, index, 'character', message);
    }
    return at(text, index, 'character', `Remove the invisible character ${name}.`, {
      title: `Remove ${name}`,
      start: index,
      end: index + 1,
      text: '',
    });
  }
  const lineEnd = text.search(/\r(?!\n)/);
  if (lineEnd >= 0) {
    const message = 'This line ends with CR alone. Save the file with the line ends LF or CRLF.';
    return at(text, lineEnd, 'character', message);
  }
  return refusePieces(text);
}

const documentMark = '\u0002';
const textMark = '\u001F';

/** Reads the pieces that the parser would have to handle, up to where they become too many or too deep. */
function refusePieces(text: string): Problem | undefined {
  let pieces = 0;
  let offset = 0;
  let open = 0;
  let compact = 0;
  let inText = false;
  for (const piece of new Lexer().lex(text)) {
    const start = offset;
    // The lexer puts marks of one control character, which the text cannot hold, before a document
    // and before each plain or block text, whose signs mean nothing.
    const mark = piece === documentMark || piece === textMark;
    if (!mark) offset += piece.length;
    if (!inText) {
      if (piece === '[' || piece === '{') open++;
      else if (piece === ']' || piece === '}') open = Math.max(0, open - 1);
      else if (piece === '?' || piece === '-') compact++;
      else if (piece.includes('\n')) compact = 0;
    }
    inText = piece === textMark;
    if (open > mostNesting || compact > mostNesting) {
      return at(
        text,
        start,
        'too-deep',
        'Too many brackets or dashes inside each other. Put quotes around a text that has them.',
      );
    }
    if (++pieces > mostPieces) {
      return at(
        text,
        Math.min(start, text.length - 1),
        'too-big',
        `A program has at most ${grouped(mostPieces)} keys, values and line breaks, and here they are used up. Split it in two.`,
      );
    }
  }
  return undefined;
}

const grouped = (count: number) => String(count).replace(/\B(?=(\d{3})+$)/g, ',');

function at(
  text: string,
  start: number,
  code: Problem['code'],
  message: string,
  fix?: Problem['fix'],
): Problem {
  return { code, message, start, end: start + 1, ...placesIn(text)(start), fix };
}
