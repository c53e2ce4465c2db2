import type { Day } from '../../core/day.ts';
import { longDate, shortDate } from '../../core/dayText.ts';
import { stateOf, taskKey } from '../../core/digest.ts';
import { sentenceCase } from '../../core/numberWords.ts';
import { pauseOn } from '../../core/pauses.ts';
import { type Program, taskIn } from '../../core/program.ts';
import type { ProgramStanding, Standing } from '../../core/standing.ts';
import { startText } from '../../core/startText.ts';
import type { PlacedFile } from '../authoring/programFiles.ts';

/** What stands in the program tree beside the path itself, and is mostly not there at all. */
export type AsideRow =
  /** A program file that is none just now. */
  | {
      readonly kind: 'broken';
      readonly uri: string;
      readonly name: string;
      readonly line: number;
      readonly column: number;
      readonly message: string;
      /** The last good version is what the tree shows. */
      readonly focused: boolean;
    }
  /** The program in focus comes from a file that stands before another of its id. */
  | { readonly kind: 'hides'; readonly uri: string; readonly sentence: string }
  /** The program in focus is in no place that this window sees. */
  | { readonly kind: 'missing'; readonly program: string }
  | { readonly kind: 'choose' }
  /** The program in focus is paused, or starts later. */
  | {
      readonly kind: 'state';
      readonly program: string;
      readonly state: 'paused' | 'ahead';
      /** The way to the start is part of the program, and has begun. */
      readonly onTheWay: boolean;
      readonly text: string;
    }
  /** Another program that runs. */
  | {
      readonly kind: 'other';
      readonly program: string;
      readonly title: string;
      readonly state: 'running' | 'paused';
      readonly text: string;
    }
  | { readonly kind: 'earlier' }
  /** A task that has a history and is in the program no more. */
  | { readonly kind: 'earlierTask'; readonly title: string; readonly text: string };

/** The row of a file that has a problem; `focus` is the program that the tree is about. */
export function brokenRow(
  { uri, name, problems, good, source }: PlacedFile,
  focus: string | undefined,
): AsideRow & { readonly kind: 'broken' } {
  const [first] = problems;
  return {
    kind: 'broken',
    uri: source.uri || uri.toString(),
    name,
    line: first?.line ?? 1,
    column: first?.column ?? 1,
    message: first?.message ?? '',
    focused: good !== undefined && good.id === focus,
  };
}

/** How the time of a program stands on a day: paused, starting later, or simply running (undefined). */
export function stateWords(
  standing: ProgramStanding | undefined,
  today: Day,
): { readonly state: 'paused' | 'ahead'; readonly text: string } | undefined {
  const pause = pauseOn(standing, today);
  if (pause) {
    const text = pause.to
      ? `Paused until ${longDate(pause.to)}`
      : `Paused since ${longDate(pause.from)}`;
    return { state: 'paused', text };
  }
  if (standing && standing.start > today) {
    return { state: 'ahead', text: sentenceCase(startText(standing.start, today)) };
  }
  return undefined;
}

/** The tasks that left a program and have a history, by the id in words; the newest history first. */
export function earlierTasks(
  program: Program,
  { tasks }: Standing,
): readonly (AsideRow & { readonly kind: 'earlierTask'; readonly id: string })[] {
  const prefix = taskKey(program.id, '');
  return [...tasks]
    .filter(([key]) => key.startsWith(prefix) && !taskIn(program, key.slice(prefix.length)))
    .flatMap(([key, days]) => {
      const id = key.slice(prefix.length);
      const done = [...days]
        .filter(([, [letter]]) => stateOf(letter) !== 'open')
        .map(([day]) => day);
      const last = done.sort().at(-1);
      return last === undefined ? [] : [{ id, last }];
    })
    .sort((a, b) => (a.last < b.last ? 1 : -1))
    .map(({ id, last }) => ({
      kind: 'earlierTask',
      id,
      title: inWords(id),
      text: `last ${shortDate(last)}`,
    }));
}

/** "speak-last" reads "Speak last". */
export function inWords(id: string): string {
  const words = id.replaceAll('-', ' ');
  return words.slice(0, 1).toUpperCase() + words.slice(1);
}
