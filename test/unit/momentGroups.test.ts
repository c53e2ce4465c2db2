import assert from 'node:assert/strict';
import fc from 'fast-check';
import { areasOf, areaText } from '../../src/core/area.ts';
import { addDays } from '../../src/core/day.ts';
import type { AreaSet } from '../../src/core/fact.ts';
import { groupings, momentGroups, sameName } from '../../src/core/momentGroups.ts';
import { spreadLine } from '../../src/core/spread.ts';
import { anyDay, seed } from './anyFact.ts';
import { calendar, idOn, moment, moments, nextRev, today } from './facts.ts';

const shown = (groups: ReturnType<typeof momentGroups>) =>
  groups.map(({ title, moments: ofGroup }) => [title, ofGroup.map(({ note }) => note)]);

describe('moments in groups', () => {
  it('by day: newest day first, newest moment first', () => {
    const all = [
      moment({ note: 'a', day: addDays(today, -1) }),
      moment({ note: 'b' }),
      moment({ note: 'c', day: addDays(today, -3) }),
      moment({ note: 'd' }),
    ];
    assert.deepEqual(shown(momentGroups(all, 'day', calendar())), [
      ['Today', ['d', 'b']],
      ['Yesterday', ['a']],
      ['Tuesday 17 November', ['c']],
    ]);
  });

  it('by person: one group for a name however its letters are written, nobody last', () => {
    const all = [
      moment({ note: 'a' }),
      moment({ note: 'b', who: 'Zoë' }),
      moment({ note: 'c', who: 'priya' }),
      moment({ note: 'd', who: 'zoe\u0308' }),
      moment({ note: 'e', who: 'Priya' }),
    ];
    const groups = momentGroups(all, 'person', calendar());
    assert.deepEqual(shown(groups), [
      ['priya', ['e', 'c']],
      ['Zoë', ['d', 'b']],
      ['Nobody named', ['a']],
    ]);
    assert.deepEqual(
      groups.map(({ who }) => who),
      ['priya', 'Zoë', undefined],
    );
  });

  it('by area: what has none last, and no group stands for a person', () => {
    const all = [moment(), moment({ area: 'cache' }), moment({ area: 'API' })];
    const groups = momentGroups(all, 'area', calendar());
    assert.deepEqual(
      groups.map(({ title, who }) => [title, who]),
      [
        ['API', undefined],
        ['cache', undefined],
        ['No area', undefined],
      ],
    );
  });

  it('hold every moment once, under keys that are all different', () => {
    const name = fc.option(fc.constantFrom('jo', 'Jo', 'JO', 'priya', 'ΑΣ', 'ας', ''), {
      nil: undefined,
    });
    const one = fc.record({ day: anyDay, who: name, area: name }).map((more) => moment(more));
    fc.assert(
      fc.property(fc.array(one), fc.constantFrom(...groupings), (all, by) => {
        const groups = momentGroups(all, by, calendar());
        const ids = groups.flatMap(({ moments: ofGroup }) => ofGroup.map(({ id }) => id));
        assert.deepEqual([...ids].sort(), all.map(({ id }) => id).sort());
        assert.equal(new Set(groups.map(({ key }) => key)).size, groups.length);
      }),
      { seed },
    );
  });

  it('same names are the same in both directions and in no locale other', () => {
    assert.ok(sameName('IDA', 'ida') && sameName('ida', 'IDA'));
    assert.ok(!sameName('ida', 'idas'));
  });
});

describe('the letting-go list', () => {
  const area = (more: Partial<AreaSet>): AreaSet => ({
    v: 1,
    id: idOn(today),
    rev: nextRev(),
    at: `${today}T12:00:00+00:00`,
    day: today,
    type: 'area',
    area: 'cache',
    state: 'mine',
    ...more,
  });

  it('is the newest word on each area, whatever the order of the facts', () => {
    const all = [
      area({}),
      area({ area: 'release' }),
      area({ area: 'Cache', state: 'handing-over', successor: 'priya' }),
    ];
    const [, release, cache] = all;
    assert.deepEqual(areasOf(all), [cache, release]);
    assert.deepEqual(areasOf([...all].reverse()), [cache, release]);
  });

  it('lists no area that was taken off it, and again one that came back', () => {
    const first = [area({}), area({ state: 'dropped' })];
    assert.deepEqual(areasOf(first), []);
    const back = area({ state: 'theirs' });
    assert.deepEqual(areasOf([...first, back]), [back]);
  });

  for (const [more, text] of [
    [{ state: 'mine' }, 'only I decide'],
    [
      { state: 'mine', successor: 'priya', month: '2027-01' },
      'only I decide · later to priya · by 2027-01',
    ],
    [
      { state: 'handing-over', successor: 'priya', level: 5, month: '2027-01' },
      'on its way to priya · L5 Advise · by 2027-01',
    ],
    [{ state: 'handing-over' }, 'on its way'],
    [
      { state: 'theirs', successor: 'jo', level: 7, month: '2026-11' },
      'theirs with jo · L7 Delegate',
    ],
  ] as const) {
    it(`says “${text}”`, () => assert.equal(areaText(area(more)), text));
  }
});

describe('the spread line', () => {
  const over = (count: number, who?: string) => moments(count, { kind: 'handed-over', who });

  it('says nothing while there is too little to say, and counts handovers to somebody alone', () => {
    assert.equal(spreadLine([]), undefined);
    assert.equal(spreadLine(over(3, 'jo')), undefined);
    assert.equal(
      spreadLine([...over(3, 'jo'), ...over(9), ...moments(9, { who: 'jo' })]),
      undefined,
    );
  });

  it('says how many people, and when most went to one', () => {
    assert.equal(spreadLine(over(4, 'jo')), 'All 4 handovers went to jo.');
    assert.equal(spreadLine([...over(2, 'jo'), ...over(2, 'JO')]), 'All 4 handovers went to jo.');
    assert.equal(
      spreadLine([...over(1, 'priya'), ...over(4, 'jo'), ...over(1, 'sam')]),
      'Of 6 handovers, 4 went to jo.',
    );
    assert.equal(
      spreadLine([...over(2, 'jo'), ...over(2, 'priya')]),
      '4 handovers went to 2 people.',
    );
  });
});
