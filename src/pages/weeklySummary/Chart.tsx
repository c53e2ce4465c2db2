import { useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { shortDate } from '../../core/dayText.ts';
import type { WeekBar } from '../../core/weeklySummary.ts';

import { type Box, chartLayout } from './chartLayout.ts';
import { chartWords } from './chartWords.ts';

/** Twelve weeks: gave room upwards, stepped in downwards, on purpose dashed below it. */
export function Chart(props: {
  readonly bars: readonly WeekBar[];
  readonly running: string | undefined;
}) {
  const { bars, running } = props;
  const { width, height, baseline, columns, labels } = useMemo(
    () => chartLayout(bars, shortDate, running),
    [bars, running],
  );
  // Where the page is narrower than the chart, the chart scrolls, and must do so by keyboard too.
  const [scrolls, setScrolls] = useState(false);
  const scroller = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const box = scroller.current;
    if (box === null) return;
    const measure = new ResizeObserver(() => setScrolls(box.scrollWidth > box.clientWidth));
    measure.observe(box);
    box.scrollTo(box.scrollWidth, 0);
    return () => measure.disconnect();
  }, []);
  return (
    <div class="chart" ref={scroller} tabIndex={scrolls ? 0 : undefined}>
      <svg role="img" aria-label={chartWords(bars, running)} viewBox={`0 0 ${width} ${height}`}>
        <line class="baseline" x1={0} x2={width} y1={baseline} y2={baseline} />
        {columns.map((column) => (
          <g key={column.week}>
            {rect('gave-room', column.gaveRoom)}
            {rect('stepped-in', column.steppedIn)}
            {rect('on-purpose', column.onPurpose)}
            {column.marks.map(({ text, x, y }) => (
              <text key={y} x={x} y={y}>
                {text}
              </text>
            ))}
          </g>
        ))}
        {labels.map(({ text, x, y, day }) => (
          <text key={day} x={x} y={y}>
            {text}
          </text>
        ))}
      </svg>
    </div>
  );
}

function rect(family: string, box: Box | undefined) {
  // Half a pixel in, so that lines are sharp and bars with and without one are equally wide.
  return (
    box && (
      <rect
        class={family}
        x={box.x + 0.5}
        y={box.y + 0.5}
        width={box.width - 1}
        height={Math.max(1, box.height - 1)}
        rx={2}
      />
    )
  );
}
