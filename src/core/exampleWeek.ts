import type { Calendar } from './calendar.ts';
import { addDays, type Day, type Weekday, weekdayOf } from './day.ts';
import { digestOf, lineKey } from './digest.ts';
import type { Fact, Line, Moment } from './fact.ts';
import type { KindId } from './kind.ts';
import type { Outcome } from './outcome.ts';
import type { Program } from './program.ts';
import { standingOf } from './standing.ts';
import { addWeeks, type Week, weekDays } from './week.ts';
import type { SummarySources } from './weeklySummary.ts';

/** Gave room, stepped in, on purpose: eleven weeks of somebody who is getting used to it. */
const earlier = [
  [3, 4, 0],
  [2, 5, 1],
  [4, 3, 0],
  [4, 4, 1],
  [5, 3, 0],
  [0, 0, 0],
  [6, 4, 1],
  [6, 2, 0],
  [7, 3, 1],
  [8, 3, 0],
  [8, 2, 1],
] as const;

const ofWeek: readonly (readonly [
  weekday: Weekday,
  kind: KindId,
  note: string,
  extra?: Partial<Moment>,
  later?: {
    readonly checkIn?: Weekday;
    readonly outcome?: Outcome;
    readonly text?: string;
    /** The day of the outcome; the last one of the week when absent, where it can still be changed. */
    readonly on?: Weekday;
  },
])[] = [
  [0, 'asked', 'What would rule Redis out?', { who: 'p', area: 'cache' }],
  [0, 'handed-over', 'Migration plan', { who: 'j', level: 5 }, { checkIn: 3 }],
  [
    1,
    'held-back',
    'Let her choose the cache TTL, said nothing in review',
    { who: 'p', area: 'cache' },
    { outcome: 'worked', text: '60 s because of the on-call load. I would have said 300.' },
  ],
  [1, 'answered', 'Release was blocked', { area: 'release', onPurpose: 'incident' }],
  [2, 'held-back', 'Naming thread', { area: 'api' }, { outcome: 'worked', on: 3 }],
  [2, 'held-back', 'Wednesday’s design talk', {}],
  [3, 'took-back', 'Rewrote the retry loop', { area: 'cache', trigger: 'deadline' }],
  [3, 'asked', 'What have you ruled out?', { who: 'm' }],
  [4, 'answered', 'The index question, again', { area: 'db', trigger: 'habit' }],
];

const state = (text: string) => ({ v: 1 as const, at: '', rev: text, id: text });

/**
 * Sample sources for the weekly summary: marked as an example by the page and stored nowhere. They
 * are made for the week that is looked at, so that days and titles read naturally.
 */
export function exampleSources(
  week: Week,
  { weekStart }: Calendar,
  program: Program,
): SummarySources {
  const { first, last } = weekDays(week, weekStart);
  // The first day of a week is another weekday with another setting; the notes name weekdays.
  const dayOn = (weekday: Weekday) => addDays(first, (weekday - weekdayOf(first) + 7) % 7);
  const facts: Fact[] = earlier.flatMap(([gaveRoom, steppedIn, onPurpose], i) => {
    const day = addDays(first, 7 * (i - earlier.length));
    return [
      ...moments(gaveRoom, day, 'held-back'),
      ...moments(steppedIn, day, 'answered'),
      ...moments(onPurpose, day, 'answered', { onPurpose: true }),
    ];
  });
  ofWeek.forEach(([weekday, kind, note, extra, later], i) => {
    const { checkIn, outcome, text, on } = later ?? {};
    facts.push({
      ...state(`w${i}`),
      day: dayOn(weekday),
      type: 'moment',
      kind,
      note,
      ...extra,
      ...(checkIn !== undefined && { checkIn: dayOn(checkIn) }),
      ...(outcome && {
        outcome: { value: outcome, text, day: on === undefined ? last : dayOn(on) },
      }),
    });
  });
  facts.push(...programFacts(program, first));
  const intention = (of: Week, text: string, more: Partial<Line>): Line => ({
    ...state(`intention ${of}`),
    day: first,
    type: 'line',
    line: 'intention',
    text,
    week: of,
    ...more,
  });
  const lines = [
    intention(week, 'In Wednesday’s design talk I will let every other voice come first.', {
      became: 'did',
    }),
    intention(
      addWeeks(week, 1),
      'When somebody asks me about the cache, I count to five and ask what they have tried.',
      {},
    ),
  ];
  return {
    standing: standingOf([digestOf(facts)]),
    facts,
    lines: new Map(lines.map((line) => [lineKey(line.line, line.week ?? ''), line])),
    program,
  };
}

function moments(count: number, day: Day, kind: KindId, more: Partial<Moment> = {}): Moment[] {
  return Array.from({ length: count }, (_, i) => ({
    ...state(`${day} ${kind} ${i} ${more.onPurpose ?? ''}`),
    day,
    type: 'moment',
    kind,
    ...more,
  }));
}

/** The first step reached two weeks ago, the second in its second week, its first task practised. */
function programFacts(program: Program, first: Day): Fact[] {
  const [one, two] = program.steps;
  const facts: Fact[] = [
    {
      ...state('0 chosen'),
      day: addDays(first, -28),
      type: 'program',
      program: program.id,
      act: 'chosen',
      start: addDays(first, -28),
    },
  ];
  if (one) {
    facts.push({
      ...state('1 reached'),
      day: addDays(first, -14),
      type: 'step',
      program: program.id,
      step: one.id,
      state: 'reached',
    });
  }
  const task = two?.tasks[0];
  if (task) {
    facts.push({
      ...state('2 practised'),
      day: addDays(first, 3),
      type: 'task',
      program: program.id,
      task: task.id,
      state: 'practised',
    });
  }
  return facts;
}
