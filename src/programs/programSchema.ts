import * as v from 'valibot';
import { KINDS } from '../core/kind.ts';
import type { Program } from '../core/program.ts';

/**
 * The one source of the program format: this schema validates, `core/program.ts` must agree with it
 * at compile time, and `schemas/program.schema.json` is generated from it by the build.
 */

const oneOf = <const T extends readonly [string, ...string[]]>(values: T, description: string) =>
  v.pipe(v.picklist(values), v.description(description));

/** Counts characters as JSON Schema does, so that an emoji is one; valibot alone counts UTF-16 units. */
const atMost = (most: number) => {
  const units = v.maxLength<string, number>(most);
  const run: (typeof units)['~run'] = (dataset, config) =>
    dataset.typed && [...dataset.value].length <= most ? dataset : units['~run'](dataset, config);
  return { ...units, '~run': run };
};

const text = (most: number, description: string) =>
  v.pipe(
    v.string(),
    v.minLength(1),
    atMost(most),
    v.regex(/\S/, 'blank'),
    v.description(description),
  );

const id = (description: string) =>
  v.pipe(
    v.string(),
    atMost(60),
    v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
    v.description(`${description} Lower-case words joined by hyphens; never change it later.`),
  );

const wholeNumber = (least: number, most: number, description: string) =>
  v.pipe(v.number(), v.integer(), v.minValue(least), v.maxValue(most), v.description(description));

const listOf = <S extends v.GenericSchema>(
  item: S,
  least: number,
  most: number,
  description: string,
) => v.pipe(v.array(item), v.minLength(least), v.maxLength(most), v.description(description));

const kindIds = KINDS.map((kind) => kind.id);

const audience = oneOf(
  ['people-lead', 'senior-ic', 'undecided'],
  'Who this is for: leading people, leading by craft, or not yet decided.',
);

const skill = oneOf(
  [
    'communicating',
    'handing-over',
    'influencing',
    'setting-goals',
    'holding-to-account',
    'handling-conflict',
  ],
  'One of the six skills of a lead.',
);

const target = v.pipe(
  v.strictObject({
    kinds: listOf(
      v.pipe(v.picklist(kindIds), v.description('A kind of moment.')),
      1,
      9,
      'The kinds of moment that count.',
    ),
    count: wholeNumber(1, 50, 'How many moments to aim at.'),
    per: oneOf(['week', '2-week', 'month'], 'The stretch of time the count is for.'),
  }),
  v.description(
    'A count of logged moments. It fills a reflection; it never passes or blocks a task.',
  ),
);

const task = v.strictObject({
  id: id('The name of this task for machines, unique in the program.'),
  title: text(60, 'What the tree shows, about five words.'),
  remind: text(300, 'The reminder itself, one or two sentences.'),
  cadence: oneOf(
    ['once', 'workdays', 'weekly', '2-weekly', 'monthly', 'quarterly', 'open'],
    'How often. "open": when it happens, never reminded.',
  ),
  why: v.optional(text(1000, 'Why it helps.')),
  how: v.optional(text(1000, 'How to do it, concretely.')),
  slip: v.optional(text(600, 'A common slip.')),
  minutes: v.optional(wholeNumber(0, 480, 'Honest minutes each time.')),
  target: v.optional(target),
  prompt: v.optional(text(300, 'The question the journal asks.')),
  variants: v.optional(
    listOf(
      v.strictObject({
        for: v.optional(audience),
        title: v.optional(text(60, 'Another title.')),
        remind: text(300, 'Another wording of the reminder.'),
      }),
      1,
      12,
      'Other wordings, for one audience or to stay fresh.',
    ),
  ),
  ifThen: v.optional(
    v.pipe(
      // biome-ignore lint/suspicious/noThenProperty: a key of the format, and nobody awaits it
      v.strictObject({ if: text(200, 'The moment.'), then: text(200, 'What I do then.') }),
      v.description('One if-then line that a lead may take as a brake.'),
    ),
  ),
  skipIf: v.optional(text(200, 'When to leave it out.')),
  evidence: v.optional(
    v.pipe(
      v.strictObject({
        grade: v.optional(oneOf(['A', 'B', 'C', 'D'], 'For authors; readers see the note.')),
        note: text(300, 'How well founded this is, in honest words.'),
      }),
      v.description('How well founded this task is.'),
    ),
  ),
  mode: v.optional(oneOf(['solo', 'pair', 'team'], 'Alone, with one person, or in team time.')),
  pillar: v.optional(text(60, 'A theme of yours, for example alignment.')),
  audience: v.optional(listOf(audience, 1, 3, 'Show this task to these readers alone.')),
  agenda: v.optional(listOf(text(200, 'One line.'), 1, 20, 'The agenda of a team task.')),
  skills: v.optional(listOf(skill, 1, 6, 'The skills this task trains.')),
  practice: v.optional(id('A shared id: the same practice in two programs shares its history.')),
});

const step = v.strictObject({
  id: id('The name of this step for machines, unique in the program.'),
  title: text(60, 'What the tree shows.'),
  tasks: listOf(task, 1, 40, 'Three to six tasks make a good step.'),
  why: v.optional(text(1000, 'Why this step.')),
  doneWhen: v.optional(text(300, 'How I can tell that the step is reached, in one sentence.')),
  phase: v.optional(oneOf(['before', 'first-90', 'ongoing'], 'When in the role this step is for.')),
  keep: v.optional(
    listOf(id('A task of this step.'), 1, 2, 'The one or two tasks that go on after the step.'),
  ),
});

const assessment = v.strictObject({
  scale: v.optional(
    v.pipe(
      v.strictObject({ low: text(60, 'What 1 means.'), high: text(60, 'What 5 means.') }),
      v.description('What the ends of the scale from 1 to 5 mean.'),
    ),
  ),
  items: listOf(
    v.strictObject({
      id: id('The name of this statement for machines.'),
      text: text(300, 'The statement to rate.'),
      part: v.optional(oneOf(['skills', 'motivation', 'expectations'], 'Where it is shown.')),
      skill: v.optional(skill),
    }),
    1,
    60,
    'The statements.',
  ),
});

export const programSchema = v.pipe(
  v.strictObject({
    schema: v.pipe(v.literal(1), v.description('The format of this file: 1.')),
    id: id('The name of this program for machines.'),
    title: text(80, 'What people call it.'),
    purpose: text(400, 'One sentence: what will be true when this has worked.'),
    steps: listOf(step, 1, 20, 'The Big Steps in order; five to seven are a good path.'),
    version: v.optional(text(40, 'Your own version, for example 1.0.0.')),
    audience: v.optional(listOf(audience, 1, 3, 'Who the program is for.')),
    weeks: v.optional(wholeNumber(1, 104, 'How many weeks it takes, about.')),
    credits: v.optional(listOf(text(300, 'One source.'), 1, 20, 'Whose ideas it builds on.')),
    assessment: v.optional(
      v.pipe(assessment, v.description('Statements to rate at the start and again later.')),
    ),
  }),
  v.title('Big Steps program'),
) satisfies v.GenericSchema<unknown, Program>;
