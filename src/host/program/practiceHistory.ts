import { type PracticeWeek, practiceFactsFrom, practiceWeeks } from '../../core/practiceWeeks.ts';
import { taskIn } from '../../core/program.ts';
import { weeksSentence } from '../../core/weekWords.ts';
import type { Ledger } from '../../ledger/ledger.ts';
import type { Library } from '../authoring/library.ts';
import type { Clock } from '../clock.ts';

export interface PracticeHistoryParts {
  readonly ledger: Ledger;
  readonly library: Library;
  readonly clock: Clock;
}

/** The last weeks of a practice and their sentence, which is empty without numbers; none of a task that is not there or has no weeks. */
export async function practiceHistory(
  programId: string,
  taskId: string,
  { ledger, library, clock }: PracticeHistoryParts,
): Promise<{ readonly weeks: readonly PracticeWeek[]; readonly sentence: string }> {
  const program = await library.get(programId);
  const task = program && taskIn(program, taskId)?.task;
  if (!program || !task) return { weeks: [], sentence: '' };
  const calendar = clock.calendar();
  const facts = await ledger.facts(practiceFactsFrom(calendar), calendar.today);
  const { standing } = ledger;
  const start = standing.programs.get(programId)?.start ?? calendar.today;
  const weeks = practiceWeeks(program, task, calendar, {
    program: programId,
    start,
    weekStart: calendar.weekStart,
    standing,
    facts,
  });
  return { weeks, sentence: calendar.hideNumbers ? '' : weeksSentence(weeks) };
}
