import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Calendar } from '../src/core/calendar.ts';
import { addDays, type Day } from '../src/core/day.ts';
import { exampleSources } from '../src/core/exampleWeek.ts';
import type { Fact, NewFact } from '../src/core/fact.ts';
import { isoWithOffset, localDay } from '../src/core/localDay.ts';
import type { Program } from '../src/core/program.ts';
import { addWeeks, weekDays, weekOf } from '../src/core/week.ts';
import { fileOfId } from '../src/ledger/logFiles.ts';
import { idMaker } from '../src/ledger/newId.ts';
import { readProgram } from '../src/programs/readProgram.ts';
import { projectRoot } from './projectRoot.ts';

export interface SampleDataOptions {
  /** Where `globalStorageUri` of the extension lies. */
  readonly globalStorageDir: string;
  /** The instant up to which there is something to see. */
  readonly now: Date;
}

/**
 * Writes the log of somebody in the middle of `expert-to-leader`, some weeks up to `now`, and makes
 * it the home of every window that uses this global storage. Whatever was there is replaced.
 */
export async function writeSampleData({ globalStorageDir, now }: SampleDataOptions): Promise<void> {
  const calendar: Calendar = {
    today: localDay(now.getTime(), undefined, '00:00'),
    weekStart: 'monday',
  };
  const text = await readFile(join(projectRoot, 'programs', 'expert-to-leader.yaml'), 'utf8');
  const { program } = readProgram(text);
  if (!program) throw new Error('the sample needs the program expert-to-leader');

  const home = join(globalStorageDir, 'sample');
  await rm(home, { recursive: true, force: true });
  await mkdir(join(home, 'log'), { recursive: true });
  const files = new Map<string, string>();
  let seed = 1;
  const dice = (count: number) =>
    Uint8Array.from({ length: count }, () => {
      seed = (seed * 48271) % 2147483647;
      return seed % 256;
    });
  let time = 0;
  const newId = idMaker(() => time, dice);
  for (const { day, ...fact } of sampleFacts(program, calendar)) {
    if (day > calendar.today) continue;
    time = Math.max(time + 60_000, Date.parse(`${day}T10:12:00`));
    const id = newId();
    const line = { v: 1, id, rev: newId(id), at: isoWithOffset(time, undefined), day, ...fact };
    files.set(fileOfId(id), `${files.get(fileOfId(id)) ?? ''}${JSON.stringify(line)}\n`);
  }
  for (const [name, lines] of files) await writeFile(join(home, 'log', name), lines);
  await writeFile(join(globalStorageDir, 'home.json'), JSON.stringify({ v: 1, log: home }));
}

type Sample = NewFact & { readonly day: Day };

function sampleFacts(program: Program, calendar: Calendar): readonly Sample[] {
  const week = weekOf(calendar.today, calendar.weekStart);
  const { first } = weekDays(week, calendar.weekStart);
  const example = exampleSources(week, calendar, program);
  const facts: Sample[] = example.facts.map((fact) => withoutHead(saidBy(calendar.today, fact)));
  for (const line of example.lines.values()) {
    const written = line.week === week ? addDays(first, -3) : calendar.today;
    facts.push({ ...withoutHead(line), day: written });
  }
  facts.push(
    {
      type: 'line',
      line: 'purpose',
      text: 'We make good technical decisions without waiting for me.',
      program: program.id,
      day: addDays(first, -14),
    },
    {
      type: 'line',
      line: 'brake',
      text: 'If somebody asks me how, then I ask what they have tried.',
      program: program.id,
      day: addDays(first, -6),
    },
    ...sampleEntries(program, first),
  );
  return facts.sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
}

function sampleEntries(program: Program, first: Day): readonly Sample[] {
  const of = (task: string) => ({ type: 'entry' as const, program: program.id, task });
  return [
    {
      ...of('temptation-three'),
      text: 'The pull was strongest when the deadline came up. I had the answer typed before she finished the sentence, and deleted it.\n\nShe chose 60 s, where I would have chosen 300. Her reason was the on-call load, which I had not thought of.',
      day: addDays(first, 1),
    },
    {
      type: 'entry',
      text: 'One thing: the cache. It comes up each time a date is near.',
      week: addWeeks(weekOf(first, 'monday'), 0),
      day: first,
    },
    {
      ...of('speak-last'),
      text: 'They had already seen the risk I was going to name. Two of them, with better numbers.',
      day: addDays(first, -4),
    },
    {
      ...of('two-seats'),
      text: 'Praised for: the storage rewrite, the outage in March. To be thanked for: that nobody calls me in the next one.',
      day: addDays(first, -9),
    },
  ];
}

/** The example is told at the end of its week; nobody has said yet what will be said then. */
function saidBy(today: Day, fact: Fact): Fact {
  if (fact.type !== 'moment' || !fact.outcome || fact.outcome.day <= today) return fact;
  return { ...fact, outcome: { ...fact.outcome, day: today } };
}

function withoutHead<F extends Fact>({ v: _v, id: _id, rev: _rev, at: _at, ...rest }: F): Sample {
  return rest as unknown as Sample;
}
