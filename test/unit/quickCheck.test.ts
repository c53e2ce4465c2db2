import assert from 'node:assert/strict';
import fc from 'fast-check';
import * as v from 'valibot';
import { parseFact } from '../../src/ledger/factSchema.ts';
import { quickCheck } from '../../src/ledger/quickCheck.ts';
import { anyDay, anyNewFact, seed } from './anyFact.ts';
import { idOn, nextRev } from './facts.ts';

const head = { v: v.literal(1), id: v.pipe(v.string(), v.regex(/^x/)) };
const schema = v.variant('type', [
  v.object({
    ...head,
    type: v.literal('a'),
    kind: v.picklist(['k', 'l']),
    note: v.optional(v.pipe(v.string(), v.minLength(1), v.maxLength(3))),
    on: v.optional(v.union([v.literal(true), v.picklist(['y'])])),
    outcome: v.optional(v.object({ value: v.string(), text: v.optional(v.string()) })),
  }),
  v.object({
    ...head,
    type: v.literal('b'),
    ids: v.optional(v.array(v.string())),
    day: v.pipe(
      v.string(),
      v.check((day: string) => day.length === 10),
    ),
    map: v.optional(v.record(v.string(), v.string())),
  }),
]);
const isQuick = quickCheck(schema);

/** Parsed JSON that is near the schema: right, wrong and missing values under its keys and others. */
const value = fc.constantFrom<unknown>(
  1,
  2,
  'x1',
  'y',
  'a',
  'b',
  'k',
  '',
  'four',
  '2026-11-22',
  true,
  false,
  null,
  ['s'],
  [1],
  {},
  { value: 'v' },
  { value: 'v', text: 't' },
  { value: 'v', more: 1 },
  { value: 1 },
);
const near = fc
  .tuple(
    fc.dictionary(
      fc.constantFrom('kind', 'note', 'on', 'outcome', 'ids', 'day', 'map', 'more', '__proto__'),
      value,
      { maxKeys: 2 },
    ),
    fc.record({
      v: fc.constantFrom<unknown>(1, 1, 1, 2),
      id: fc.constantFrom<unknown>('x1', 'x1', 'y', 3),
      type: fc.constantFrom<unknown>('a', 'b', 'c', null),
    }),
    fc.constantFrom({}, { kind: 'k' }, { day: '2026-11-22' }),
  )
  .map(([more, start, needed]): unknown =>
    JSON.parse(JSON.stringify({ ...more, ...start, ...needed })),
  );

describe('the quick check of a line', () => {
  it('says yes only to what the schema gives back unchanged', () => {
    let yes = 0;
    fc.assert(
      fc.property(near, (input) => {
        if (!isQuick(input)) return;
        yes += 1;
        const parsed = v.safeParse(schema, input);
        assert.ok(parsed.success, JSON.stringify(input));
        assert.deepEqual(parsed.output, input);
      }),
      { seed, numRuns: 5000 },
    );
    assert.ok(yes > 100, `${yes} times yes`);
  });

  it('says no to what is no object', () => {
    for (const input of [undefined, null, 1, 'a', true, [], [{}]]) {
      assert.equal(isQuick(input), false, JSON.stringify(input));
    }
  });

  it('lets every fact through that the product writes; a moment is the line itself, not a copy', () => {
    fc.assert(
      fc.property(anyNewFact, anyDay, (fact, day) => {
        const line: unknown = JSON.parse(
          JSON.stringify({
            v: 1,
            id: idOn(day),
            rev: nextRev(),
            at: `${day}T12:00:00Z`,
            day,
            ...fact,
          }),
        );
        assert.deepEqual(parseFact(line), line);
        if (fact.type === 'moment') assert.equal(parseFact(line), line);
      }),
      { seed },
    );
  });

  it('leaves fields that nobody knows to the schema, which takes them out', () => {
    const line = { v: 1, id: idOn('2026-11-22'), rev: nextRev(), at: '', day: '2026-11-22' };
    const moment = { ...line, type: 'moment', kind: 'held-back' };
    assert.deepEqual(parseFact({ ...moment, later: 1 }), moment);
  });
});
