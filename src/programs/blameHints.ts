import type { Program } from '../core/program.ts';
import { formatAt, type Path } from './formatAt.ts';
import type { HintFinding } from './hintFinding.ts';

/**
 * Phrases that blame or press the reader. Whole phrases, because each of their words has good uses;
 * English alone, so a program in another language is left in peace.
 */
const phrases: readonly { readonly pattern: RegExp; readonly why: string }[] = [
  {
    pattern:
      /\b(?:you(?: have|['’]ve)? (?:failed|neglected|forgot|forgotten|missed|broke|messed up|slipped up)|I(?: have|['’]ve)? failed)\b/i,
    why: 'tells people what they did wrong. Say what they can see or try.',
  },
  {
    pattern: /\b(?:you should(?:n['’]t| not)?(?: have)?|I should(?:n['’]t| not)? have)\b/i,
    why: 'presses. Say what happens when it is done, or ask a question.',
  },
  {
    pattern: /\byou (?:must|have got to|had better|ought to)\b/i,
    why: 'presses. Say the act itself, and its reason.',
  },
  { pattern: /\bnever do\b/i, why: 'forbids. Say what to do in its place.' },
  {
    pattern:
      /\b(?:your (?:own )?fault|no excuses?|bad (?:leader|lead|manager|boss)|fail(?:ed|s)? to)\b/i,
    why: 'blames. Say what happened and what comes next.',
  },
  {
    pattern: /\b(?:only|just) \d+\b(?! (?:minutes?|hours?|seconds?|days?|weeks?))/i,
    why: 'makes a number look small. Give the number alone.',
  },
  {
    pattern: /\b(?:fall|fell|falling|are|were) behind\b/i,
    why: 'turns practice into a race. Say what is open.',
  },
];

/** Names, and what readers do not see. */
const silent: ReadonlySet<string> = new Set(['id', 'practice', 'keep', 'version', 'credits']);

/** A hint for each text that blames or presses whoever reads it. */
export function blameHints(program: Program): readonly HintFinding[] {
  return textsIn(program, []).flatMap(({ text, path }) =>
    phrases.flatMap(({ pattern, why }): HintFinding[] => {
      const words = pattern.exec(text)?.[0];
      return words === undefined
        ? []
        : [
            {
              code: 'blame',
              message: `"${words}" ${why} People put down what blames them.`,
              path,
              words,
            },
          ];
    }),
  );
}

function textsIn(value: unknown, path: Path): readonly { text: string; path: Path }[] {
  if (typeof value === 'string') {
    return formatAt(path)?.type === 'text' ? [{ text: value, path }] : [];
  }
  if (Array.isArray(value)) return value.flatMap((item, i) => textsIn(item, [...path, i]));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inside]) =>
    silent.has(key) ? [] : textsIn(inside, [...path, key]),
  );
}
