import { counted, numberWord } from './numberWords.ts';
import type { PracticeWeek } from './practiceWeeks.ts';

/**
 * The weeks of a practice in a sentence: "Met in 4 of 6 weeks, one paused." Paused weeks are none of
 * the six, and the running week is one of them only when it is met already. '' when there is nothing
 * to say.
 */
export function weeksSentence(weeks: readonly PracticeWeek[]): string {
  const over = weeks.filter(({ running, word }) => !running || word === 'met');
  const count = (word: PracticeWeek['word']) => over.filter((one) => one.word === word).length;
  const paused = count('paused');
  const of = over.length - paused;
  if (of === 0) return paused > 0 ? 'Paused.' : '';
  const [met, showedUp] = [count('met'), count('showed up')];
  const among = `of ${counted(of, 'week')}`;
  const words = [
    met > 0
      ? `Met in ${met} ${among}`
      : showedUp > 0
        ? `Showed up in ${showedUp} ${among}`
        : 'Quiet so far',
    met > 0 && showedUp > 0 ? `showed up in ${numberWord(showedUp)} more` : '',
    paused > 0 ? `${numberWord(paused)} paused` : '',
  ];
  return `${words.filter(Boolean).join(', ')}.`;
}
