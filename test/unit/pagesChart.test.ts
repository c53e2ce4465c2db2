import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { WeekBar } from '../../src/core/weeklySummary.ts';
import { type Box, chartLayout } from '../../src/pages/weeklySummary/chartLayout.ts';
import { chartWeeks, isWorthDrawing } from '../../src/pages/weeklySummary/chartWeeks.ts';
import { chartWords } from '../../src/pages/weeklySummary/chartWords.ts';

const bar = (i: number, gaveRoom: number, steppedIn: number, onPurpose = 0): WeekBar => ({
  week: `2026-W${10 + i}`,
  first: `2026-03-${String(i + 1).padStart(2, '0')}`,
  gaveRoom,
  steppedIn,
  onPurpose,
});
const layout = (bars: readonly WeekBar[], running?: string) =>
  chartLayout(bars, (day) => day.slice(8), running);
const textsOf = (bars: readonly WeekBar[], running?: string) =>
  layout(bars, running).columns.map((column) => column.marks.map(({ text }) => text));

describe('the chart of twelve weeks', () => {
  it('draws equal numbers equally long, upwards and downwards', () => {
    const [first] = layout([bar(0, 3, 3, 3)]).columns;
    assert.equal(first?.gaveRoom?.height, first?.steppedIn?.height);
    assert.equal(first?.gaveRoom?.height, first?.onPurpose?.height);
  });

  it('says what was on purpose apart', () => {
    assert.deepEqual(textsOf([bar(0, 9, 4, 2), bar(1, 0, 2), bar(2, 0, 0, 1)]), [
      ['9', '4 + 2'],
      ['2'],
      ['0 + 1'],
    ]);
  });

  it('is worth drawing from two weeks with something in them', () => {
    assert.equal(isWorthDrawing([bar(0, 0, 0), bar(1, 4, 2)]), false);
    assert.equal(isWorthDrawing([bar(0, 1, 0), bar(1, 0, 0)]), false);
    assert.equal(isWorthDrawing([bar(0, 0, 0, 1), bar(1, 0, 0), bar(2, 0, 1)]), true);
  });

  it('calls a week quiet only after the first moment, and not while it is running', () => {
    const bars = [bar(0, 0, 0), bar(1, 1, 0), bar(2, 0, 0), bar(3, 0, 0)];
    assert.deepEqual(textsOf(bars, '2026-W13'), [[], ['1'], ['quiet'], []]);
    assert.deepEqual(textsOf(bars), [[], ['1'], ['quiet'], ['quiet']]);
    const rested = bars.map((one, i) => (i > 1 ? { ...one, paused: true } : one));
    assert.deepEqual(textsOf(rested, '2026-W13'), [[], ['1'], ['paused'], ['paused']]);
    assert.deepEqual(chartWeeks(bars.slice(2)), []);
  });

  it('names the last week and every third before it', () => {
    const bars = Array.from({ length: 12 }, (_, i) => bar(i, 1, 1));
    assert.deepEqual(
      layout(bars).labels.map(({ text }) => text),
      ['03', '06', '09', '12'],
    );
    assert.deepEqual(
      layout([bar(0, 0, 0), ...bars.slice(1)].map((one, i) => (i < 4 ? bar(i, 0, 0) : one))).labels
        .length,
      3,
    );
  });

  it('says everything in words', () => {
    assert.equal(
      chartWords([bar(0, 0, 0), bar(1, 2, 1, 1), bar(2, 0, 0), bar(3, 0, 0)], '2026-W13'),
      'Moments by week. Week of 2 Mar: gave room 2, stepped in 1, 1 more on purpose. ' +
        'Week of 3 Mar: quiet. Week of 4 Mar: so far none.',
    );
  });

  it('keeps every box inside the picture and off the others, whatever the counts', () => {
    const count = fc.oneof(fc.nat(12), fc.nat(5000));
    fc.assert(
      fc.property(
        fc.array(fc.tuple(count, count, count), { minLength: 1, maxLength: 12 }),
        (all) => {
          const { width, height, baseline, columns } = layout(all.map((n, i) => bar(i, ...n)));
          assert.ok(height < 300);
          for (const { gaveRoom, steppedIn, onPurpose } of columns) {
            const down = [steppedIn, onPurpose].filter((box): box is Box => box !== undefined);
            for (const box of [gaveRoom, ...down]) {
              if (box === undefined) continue;
              assert.ok(box.height >= 2 && box.y >= 0 && box.y + box.height <= height);
              assert.ok(box.x >= 0 && box.x + box.width <= width);
            }
            if (gaveRoom) assert.ok(gaveRoom.y + gaveRoom.height <= baseline);
            let floor = baseline;
            for (const box of down) {
              assert.ok(box.y >= floor);
              floor = box.y + box.height;
            }
          }
        },
      ),
    );
  });
});
