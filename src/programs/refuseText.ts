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
const mostPieces = 16_000;
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
  const deep = tooDeep(text);
  if (deep !== undefined) {
    return at(
      text,
      deep,
      'too-deep',
      'Too many brackets or dashes inside each other. Put quotes around a text that has them.',
    );
  }
  const many = tooMany(text);
  if (many !== undefined) {
    return at(
      text,
      many,
      'too-big',
      `A program has at most ${grouped(mostPieces)} keys, values and line breaks, and here they are used up. Split it in two.`,
    );
  }
  return undefined;
}

/** Where brackets, or dashes and question marks in a line, stand too deep inside each other. */
function tooDeep(text: string): number | undefined {
  let open = 0;
  let compact = 0;
  for (let i = 0; i < text.length; i++) {
    const c = text[i];
    if (c === '\n') compact = 0;
    else if (c === '[' || c === '{') open++;
    else if (c === ']' || c === '}') open = Math.max(0, open - 1);
    else if ((c === '?' || c === '-') && text[i + 1] === ' ') compact++;
    if (open > mostNesting || compact > mostNesting) return i;
  }
  return undefined;
}

/** Where the pieces that the parser would have to handle are used up. */
function tooMany(text: string): number | undefined {
  let pieces = 0;
  let offset = 0;
  for (const piece of new Lexer().lex(text)) {
    // The lexer adds marks of one control character that do not stand in the text.
    if (text.startsWith(piece, offset)) offset += piece.length;
    if (++pieces > mostPieces) return Math.min(offset, text.length - 1);
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
