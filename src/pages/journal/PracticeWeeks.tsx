import type { PracticeWeeksModel } from '../../protocol/journal.ts';
import { WeekMark } from './WeekMark.tsx';

const step = 24;
const size = 10;
const words = ['met', 'showed up', 'quiet', 'paused'] as const;

/** The last weeks of a practice: a sentence, a strip of marks, and the same week by week in words. */
export function PracticeWeeks({ weeks }: { readonly weeks: PracticeWeeksModel | undefined }) {
  if (weeks === undefined || weeks.marks.length < 2) return null;
  const { sentence, marks } = weeks;
  const shown = words.filter((word) => marks.some((mark) => mark.word === word));
  const width = (marks.length - 1) * step + size;
  return (
    <section class="weeks" aria-labelledby="weeks">
      <h3 id="weeks">Week by week</h3>
      {sentence !== '' && <p>{sentence}</p>}
      <svg
        class="strip"
        role="img"
        aria-label={`The last ${marks.length} weeks of this practice; a table follows.`}
        viewBox={`-1 -1 ${width + 2} ${size + 2}`}
        width={width + 2}
      >
        {marks.map((mark, i) => (
          <g key={mark.when} transform={`translate(${i * step})`}>
            <title>{`Week of ${mark.when}: ${mark.word}`}</title>
            <WeekMark word={mark.word} />
          </g>
        ))}
      </svg>
      <p class="legend secondary" aria-hidden="true">
        {shown.map((word) => (
          <span key={word}>
            <svg aria-hidden="true" viewBox="-1 -1 12 12">
              <WeekMark word={word} />
            </svg>
            {word}
          </span>
        ))}
      </p>
      <details>
        <summary>As a table</summary>
        <table>
          <caption class="unseen">Weeks of this practice, newest first</caption>
          <thead>
            <tr>
              <th scope="col">Week of</th>
              <th scope="col">This practice</th>
            </tr>
          </thead>
          <tbody>
            {marks.toReversed().map(({ when, word, running }) => (
              <tr key={when}>
                <th scope="row">{when}</th>
                <td>{running && word !== 'met' ? `${word} so far` : word}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </section>
  );
}
