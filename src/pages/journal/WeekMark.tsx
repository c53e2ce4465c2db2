import type { WeekWord } from '../../core/practiceWeeks.ts';

/** The mark of a week, ten units wide: full, half, a dot, two bars. The shape says it, not the colour. */
export function WeekMark({ word }: { readonly word: WeekWord }) {
  switch (word) {
    case 'met':
      return <circle class="there" cx={5} cy={5} r={4.5} />;
    case 'showed up':
      return (
        <>
          <path class="there" d="M5 .5a4.5 4.5 0 0 0 0 9z" />
          <circle class="ring" cx={5} cy={5} r={4} />
        </>
      );
    case 'quiet':
      return <circle class="dot" cx={5} cy={5} r={1.3} />;
    case 'paused':
      return <path class="bars" d="M3.5 2v6M6.5 2v6" />;
  }
}
