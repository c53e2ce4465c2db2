import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { smallProgram } from './smallProgram.ts';

/** Bytes that somebody could put into a program file, and what is said of them; null when they are harmless. */
export interface HostileInput {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly sentence: string | null;
}

const folder = join(import.meta.dirname, '..', '..', 'fixtures', 'programs', 'hostile');
const bytes = (text: string) => new TextEncoder().encode(text);
const tooMany =
  'A program has at most 12,000 keys, values and line breaks, and here they are used up. Split it in two.';
const tooLong = (length: string) =>
  `This file has ${length} characters. A program has at most 131,072: split it in two.`;

/** The inputs that are files, each with its sentence in `sentences.json`. */
export function storedInputs(): readonly HostileInput[] {
  const sentences: Readonly<Record<string, string | null>> = JSON.parse(
    readFileSync(join(folder, 'sentences.json'), 'utf8'),
  );
  return Object.entries(sentences).map(([name, sentence]) => ({
    name,
    bytes: readFileSync(join(folder, `${name}.yaml`)),
    sentence,
  }));
}

/** The inputs that are too big to store, or that an editor or a checkout would change. */
export function madeInputs(): readonly HostileInput[] {
  const made = (name: string, sentence: string | null, text: string): HostileInput => ({
    name,
    sentence,
    bytes: bytes(text),
  });
  const keys = (count: number) => Array.from({ length: count }, (_, i) => `k${i}: 1\n`).join('');
  const repeated = (text: string) => text.repeat(Math.floor(131_000 / text.length));
  return [
    made('byte order mark', null, `\uFEFF${smallProgram}`),
    made('line ends of Windows', null, smallProgram.replace(/\n/g, '\r\n')),
    made(
      'line ends of an old Mac',
      'This line ends with CR alone. Save the file with the line ends LF or CRLF.',
      smallProgram.replace(/\n/g, '\r'),
    ),
    made('NUL', 'Remove the invisible character U+0000.', smallProgram.replace('Small', 'Sm\0all')),
    {
      name: 'invalid UTF-8',
      bytes: Uint8Array.of(...bytes(smallProgram), 0x23, 0xc3, 0x28),
      sentence: 'This file is not UTF-8 text. Save it with the encoding UTF-8.',
    },
    {
      name: 'UTF-16',
      bytes: new Uint8Array(Buffer.from(`\uFEFF${smallProgram}`, 'utf16le')),
      sentence: 'This file is not UTF-8 text. Save it with the encoding UTF-8.',
    },
    made(
      '1 MB of tasks',
      tooLong('1,048,576'),
      `${smallProgram}# ${'x'.repeat(1_048_576)}`.slice(0, 1_048_576),
    ),
    made('1 MB of quotes', tooLong('1,048,576'), '"'.repeat(1_048_576)),
    made('1 MB of line breaks', tooLong('1,048,576'), '\n'.repeat(1_048_576)),
    made('20,000 keys', tooLong('188,890'), keys(20_000)),
    made('11,000 keys', tooMany, keys(11_000)),
    made(
      '1,000 keys',
      '"k0" is not a key here. Remove it or check its spelling.',
      smallProgram + keys(1000),
    ),
    made('quotes', tooMany, repeated('"')),
    made('line breaks', tooMany, repeated('\n')),
    made('dashes', tooMany, repeated('- a\n')),
    made('empty brackets', tooMany, repeated('[]\n')),
    made('closing brackets', tooMany, repeated(']')),
    made('a flow of many', tooMany, `a: [${repeated('a,')}]`),
    made('double keys', tooMany, repeated('a: 1\n')),
    made('directives', tooMany, repeated('%A\n')),
    made('documents', tooMany, repeated('---\n')),
    made('anchors', tooMany, repeated('- &a 1\n')),
    made('question marks', tooMany, repeated('?\n')),
    made('comments', tooMany, repeated('#\n')),
    made(
      'wrong escapes',
      'Inside double quotes a backslash begins a code. Write \\\\ for one, or use single quotes.',
      `"${repeated('\\q')}"`,
    ),
    made('a quote that never ends', 'The closing quote is missing.', `"${repeated('a\n')}`),
    made(
      'one long word',
      '"title" has 130000 characters and room for 80. Shorten it by 129920.',
      smallProgram.replace('Small', 'x'.repeat(130_000)),
    ),
    made(
      'blocks inside blocks',
      '"a" is not a key here. Remove it or check its spelling.',
      smallProgram + Array.from({ length: 400 }, (_, i) => `${' '.repeat(i)}a:\n`).join(''),
    ),
    made(
      'a colon and a line full of spaces',
      'A text with a colon and a space in it needs quotes. Put them around the text.',
      `title: a: b${' '.repeat(130_000)}c`,
    ),
    made('emoji alone', 'A program file takes keys and values, one a line.', '😀'.repeat(60_000)),
  ];
}
