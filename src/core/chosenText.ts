import type { Day } from './day.ts';
import { startText } from './startText.ts';

/** What counts here of a program that was just chosen. */
export interface ChosenProgram {
  readonly title: string;
  /** The day on which it starts, as it stands now. */
  readonly start: Day;
  /** It was chosen before, and is not finished. */
  readonly known: boolean;
  /** Its start is the first day in a role. */
  readonly wayThere: boolean;
}

/** “Letting Go” begins today. / starts Monday 7 December. Nothing is counted before. / is in focus again. */
export function chosenText({ title, start, known, wayThere }: ChosenProgram, today: Day): string {
  if (start > today) {
    const way = known ? 'The way there has begun.' : 'The way there begins today.';
    return `“${title}” ${startText(start, today)}. ${wayThere ? way : 'Nothing is counted before.'}`;
  }
  return `“${title}” ${known && start < today ? 'is in focus again' : 'begins today'}.`;
}
