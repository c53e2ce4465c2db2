import assert from 'node:assert/strict';
import fc from 'fast-check';
import { addDays, type Day } from '../../src/core/day.ts';
import { digestOf } from '../../src/core/digest.ts';
import type { Fact, NewFact, StoredFact } from '../../src/core/fact.ts';
import { standingOf } from '../../src/core/standing.ts';
import { readLog } from '../../src/ledger/readLog.ts';
import { anyDay, anyNewFact, seed } from './anyFact.ts';
import { MemoryTexts } from './memoryTexts.ts';
import { allFacts, openWindow, type Window } from './window.ts';

/** What should be there: the living things without their revisions, and the acts to take back. */
interface Model {
  readonly living: Map<string, object>;
  acts: { readonly id: string; readonly before: object | undefined }[];
}

/** What is there: a window that can be closed and opened again over the same texts. */
interface Real {
  readonly texts: MemoryTexts;
  window: Window;
}

type Command = fc.AsyncCommand<Model, Real>;

/** A fact without its revision, which the model does not know, as the disk gives it back. */
function plain({ rev: _, ...fact }: StoredFact): object {
  return JSON.parse(JSON.stringify(fact));
}

/** Holds everything that the ledger answers against the model and against a fold from scratch. */
async function compare(model: Model, { texts, window }: Real): Promise<void> {
  const { ledger } = window;
  const facts = await allFacts(ledger);
  const found = new Map(facts.map((fact) => [fact.id, plain(fact)]));
  assert.deepEqual(found, model.living);
  assert.equal(await ledger.records(), model.living.size);
  assert.deepEqual(ledger.standing, standingOf([digestOf(facts)]), 'as one fold of what lives');
  const refolded = [...texts.files.values()].map((text) => digestOf(readLog(text).newest.values()));
  assert.deepEqual(ledger.standing, standingOf(refolded), 'as a fold of the files');
  const days = facts.map(({ day }) => day).sort();
  assert.equal(ledger.firstDay, days[0]);
  assert.equal(window.recorder.newestAct !== undefined, model.acts.length > 0);
}

const nth = <T>(items: Iterable<T>, n: number): T | undefined => {
  const all = [...items];
  return all[n % all.length];
};

class Add implements Command {
  readonly fact: NewFact;
  readonly day: Day | undefined;
  readonly hoursOn: number;
  constructor(fact: NewFact, day: Day | undefined, hoursOn: number) {
    this.fact = fact;
    this.day = day;
    this.hoursOn = hoursOn;
  }
  check = () => true;
  async run(model: Model, real: Real): Promise<void> {
    const { clock, recorder } = real.window;
    clock.now += this.hoursOn * 3_600_000;
    clock.day = addDays(
      '2026-11-20',
      Math.round((clock.now - Date.UTC(2026, 10, 20)) / 86_400_000),
    );
    const added = await recorder.add(this.fact, this.day);
    assert.equal(added.day, this.day ?? clock.day);
    model.living.set(added.id, plain(added as StoredFact));
    model.acts.push({ id: added.id, before: undefined });
    await compare(model, real);
  }
  toString = () => `add(${JSON.stringify(this.fact)}, ${this.day}, ${this.hoursOn} h)`;
}

class Revise implements Command {
  readonly n: number;
  readonly day: Day;
  constructor(n: number, day: Day) {
    this.n = n;
    this.day = day;
  }
  check = ({ living }: Readonly<Model>) => living.size > 0;
  async run(model: Model, real: Real): Promise<void> {
    const id = nth(model.living.keys(), this.n) ?? '';
    const { ledger, recorder } = real.window;
    const before = (await ledger.find(id)) as Fact;
    const after = await recorder.revise(before, { day: this.day });
    model.acts.push({ id, before: model.living.get(id) });
    model.living.set(id, plain(after));
    await compare(model, real);
  }
  toString = () => `revise(${this.n}, ${this.day})`;
}

class Remove implements Command {
  readonly n: number;
  constructor(n: number) {
    this.n = n;
  }
  check = ({ living }: Readonly<Model>) => living.size > 0;
  async run(model: Model, real: Real): Promise<void> {
    const id = nth(model.living.keys(), this.n) ?? '';
    await real.window.recorder.remove((await real.window.ledger.find(id)) as Fact);
    model.acts.push({ id, before: model.living.get(id) });
    model.living.delete(id);
    await compare(model, real);
  }
  toString = () => `remove(${this.n})`;
}

class Undo implements Command {
  check = () => true;
  async run(model: Model, real: Real): Promise<void> {
    const undone = await real.window.recorder.undo();
    const act = model.acts.pop();
    assert.equal(undone?.id, act?.id);
    if (act?.before) model.living.set(act.id, act.before);
    else if (act) model.living.delete(act.id);
    await compare(model, real);
  }
  toString = () => 'undo()';
}

/** The window is closed and opened again: from the snapshot, or without one. */
class Reopen implements Command {
  readonly withSnapshot: boolean;
  constructor(withSnapshot: boolean) {
    this.withSnapshot = withSnapshot;
  }
  check = () => true;
  async run(model: Model, real: Real): Promise<void> {
    const { later, values, clock } = real.window;
    if (this.withSnapshot) later.doNow();
    const opened = openWindow(real.texts, this.withSnapshot ? values : undefined);
    opened.clock.now = clock.now;
    opened.clock.day = clock.day;
    real.window = opened;
    model.acts = [];
    if (this.withSnapshot) {
      assert.deepEqual([...opened.ledger.standing.moments.keys()].sort(), momentDaysOf(model));
    }
    await compare(model, real);
  }
  toString = () => `reopen(${this.withSnapshot})`;
}

const momentDaysOf = ({ living }: Model) =>
  [
    ...new Set(
      [...living.values()].flatMap((fact) =>
        'kind' in fact && 'day' in fact ? [String(fact.day)] : [],
      ),
    ),
  ].sort();

class TornTail implements Command {
  check = () => true;
  async run(model: Model, real: Real): Promise<void> {
    const last = [...real.texts.files.keys()].at(-1);
    if (last) real.texts.files.set(last, `${real.texts.files.get(last)}{"v":1,"id":"01M`);
    await real.window.ledger.refresh();
    await compare(model, real);
  }
  toString = () => 'tornTail()';
}

describe('the ledger and the recorder, whatever is done with them', () => {
  it('hold what a map would hold, and stand where a fold from scratch stands', async () => {
    const n = fc.nat({ max: 50 });
    const commands = fc.commands(
      [
        fc
          .tuple(
            anyNewFact,
            fc.option(anyDay, { nil: undefined }),
            fc.constantFrom(0, 0, 1, 30, 400, -5),
          )
          .map(([fact, day, hours]) => new Add(fact, day, hours)),
        fc.tuple(n, anyDay).map(([i, day]) => new Revise(i, day)),
        n.map((i) => new Remove(i)),
        fc.constant(new Undo()),
        fc.boolean().map((withSnapshot) => new Reopen(withSnapshot)),
        fc.constant(new TornTail()),
      ],
      { size: 'large', maxCommands: 30 },
    );
    await fc.assert(
      fc.asyncProperty(commands, async (list) => {
        const texts = new MemoryTexts();
        const setup = () => ({
          model: { living: new Map(), acts: [] },
          real: { texts, window: openWindow(texts) },
        });
        await fc.asyncModelRun(setup, list);
      }),
      { seed, numRuns: 60 },
    );
  });
});
