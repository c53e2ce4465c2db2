import { addDays, type Day } from './day.ts';
import { longDay, longWeekday } from './dayText.ts';
import { LEVELS } from './level.ts';
import { ON_PURPOSE_REASONS } from './onPurpose.ts';
import { TRIGGERS } from './trigger.ts';

/** The names in use, the most used first. */
export interface KnownNames {
  readonly people: readonly string[];
  readonly areas: readonly string[];
}

/** A mark that can be put into a moment's line. */
export interface LineMark {
  readonly label: string;
  /** What it means, where the label does not say; else ''. */
  readonly meaning: string;
  /** What else somebody may begin to type for it. */
  readonly alsoBegins?: string;
}

/** All marks of the sort that a word seems to be. */
export function marksLike(
  word: string,
  today: Day,
  { people, areas }: KnownNames,
): readonly LineMark[] {
  const nameMark = (label: string): LineMark => ({ label, meaning: 'known' });
  const idMark = (
    sign: string,
    { id, label }: { readonly id: string; readonly label: string },
  ) => ({
    label: `${sign}${id}`,
    meaning: label.toLowerCase() === id ? '' : label,
  });
  switch (word[0]) {
    case '@':
      return people.map((name) => nameMark(`@${name}`));
    case '#':
      return areas.map((name) => nameMark(`#${name}`));
    case '!':
      return ON_PURPOSE_REASONS.map((reason) => idMark('!', reason));
    case '~':
      return TRIGGERS.map((trigger) => idMark('~', trigger));
    default:
      return /^l\d*$/i.test(word) ? levelMarks() : dayMarks(today);
  }
}

const levelMarks = (): readonly LineMark[] =>
  LEVELS.map(({ level, name, meaning }) => ({
    label: `L${level}`,
    meaning: `${name}: ${meaning}`,
  }));

/** The seven days up to today, the newest first. */
const dayMarks = (today: Day): readonly LineMark[] =>
  [0, 1, 2, 3, 4, 5, 6].map((back) => {
    const day = addDays(today, -back);
    const label = ['today', 'yesterday'][back] ?? longWeekday(day).toLowerCase();
    return { label, meaning: longDay(day), alsoBegins: day };
  });
