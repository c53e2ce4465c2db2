import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { parse } from 'yaml';
import { programJsonSchema } from '../../scripts/programJsonSchema.ts';
import type { Problem } from '../../src/programs/problem.ts';
import { readProgram } from '../../src/programs/readProgram.ts';
import { seed } from './anyFact.ts';

const root = join(import.meta.dirname, '..', '..');
const files = readdirSync(join(root, 'programs')).filter((name) => name.endsWith('.yaml'));
const textOf = (name: string) => readFileSync(join(root, 'programs', name), 'utf8');

const good = [
  'schema: 1', // line 1
  'id: small',
  'title: Small',
  'purpose: One sentence.',
  'steps:', // 5
  '  - id: one',
  '    title: One',
  '    tasks:',
  '      - id: ask',
  '        title: Ask first', // 10
  '        remind: Ask before you answer.',
  '        cadence: weekly',
  '        target: { kinds: [asked], count: 3, per: week }',
  '      - id: wait',
  '        title: Wait', // 15
  '        remind: Count to five.',
  '        cadence: open',
  '    keep: [ask]',
  '',
];

/** The good program with its line `n` (from 1) put another way, or left out. */
const withLine = (n: number, ...other: readonly string[]) =>
  good.toSpliced(n - 1, 1, ...other).join('\n');

/** The one problem of a text. */
function problemIn(text: string): Problem {
  const { program, problems } = readProgram(text);
  assert.equal(program, undefined);
  assert.equal(problems.length, 1, JSON.stringify(problems));
  const [problem] = problems;
  assert.ok(problem);
  return problem;
}

/** What a problem is and where: `code line:column`. */
const placeIn = (text: string) => {
  const { code, line, column } = problemIn(text);
  return `${code} ${line}:${column}`;
};

describe('the bundled programs', () => {
  it('are there', () => {
    assert.ok(files.includes('expert-to-leader.yaml'));
    assert.equal(files.length, 5);
  });

  for (const name of files) {
    it(`${name} reads without a problem and is named after its id`, () => {
      const { program, problems } = readProgram(textOf(name));
      assert.deepEqual(problems, []);
      assert.equal(`${program?.id}.yaml`, name);
    });

    it(`${name} has ids that stand once, and keeps tasks that are there`, () => {
      const { program } = readProgram(textOf(name));
      assert.ok(program);
      const once = (ids: readonly string[]) =>
        assert.equal(new Set(ids).size, ids.length, ids.join());
      once(program.steps.map(({ id }) => id));
      once(program.steps.flatMap(({ tasks }) => tasks.map(({ id }) => id)));
      once((program.assessment?.items ?? []).map(({ id }) => id));
      for (const { id, tasks, keep, doneWhen } of program.steps) {
        assert.ok(doneWhen, `${id} has a question that tells when it is reached`);
        for (const kept of keep ?? []) {
          const task = tasks.find((one) => one.id === kept);
          assert.ok(task, kept);
          assert.notEqual(task.cadence, 'once', `${kept} cannot go on`);
        }
      }
    });
  }
});

describe('the schema file of programs', () => {
  const stored = JSON.parse(readFileSync(join(root, 'schemas/program.schema.json'), 'utf8'));

  it('is the one that the validator gives', () => {
    assert.deepEqual(stored, JSON.parse(JSON.stringify(programJsonSchema())));
  });

  it('says the same of every bundled program as the validator', () => {
    const draft2020 = String(stored.$schema).includes('2020-12');
    const ajv = draft2020 ? new Ajv2020({ strict: false }) : new Ajv({ strict: false });
    const validate = ajv.compile(stored);
    for (const name of files) {
      assert.ok(validate(parse(textOf(name))), `${name}: ${JSON.stringify(validate.errors)}`);
    }
    assert.ok(!validate({ ...parse(good.join('\n')), extra: 1 }));
    assert.ok(!validate({ ...parse(good.join('\n')), id: 'No' }));
  });
});

describe('readProgram', () => {
  it('reads a good program', () => {
    const { program, problems } = readProgram(good.join('\n'));
    assert.deepEqual(problems, []);
    assert.deepEqual(program, parse(good.join('\n')));
  });

  it('does not mind a byte order mark or the line ends of Windows', () => {
    for (const text of [
      `\uFEFF${good.join('\n')}`,
      good.join('\r\n'),
      `\uFEFF${good.join('\r\n')}`,
    ]) {
      const { program, problems } = readProgram(text);
      assert.deepEqual(problems, []);
      assert.equal(program?.steps[0]?.tasks[1]?.remind, 'Count to five.');
    }
  });

  it('shows a missing id where the thing begins that lacks it', () => {
    assert.equal(placeIn(withLine(14, '      - mode: solo')), 'missing 14:9');
    assert.match(problemIn(withLine(14, '      - mode: solo')).message, /^"id" is missing/);
    assert.equal(placeIn(withLine(2)), 'missing 1:1');
  });

  it('shows an unknown key where it stands', () => {
    const text = withLine(16, '        remind: Wait.', '        colour: red');
    assert.equal(placeIn(text), 'unknown-key 17:9');
    assert.match(problemIn(text).message, /"colour"/);
    const block = withLine(16, '        remind: Wait.', '        colour:', '          deep: red');
    assert.equal(placeIn(block), 'unknown-key 17:9');
    assert.equal(placeIn(withLine(3, 'title: Small', 'colour:')), 'unknown-key 4:1');
  });

  it('shows a kind that there is none of', () => {
    const text = withLine(13, '        target: { kinds: [asked, sighed], count: 3, per: week }');
    assert.equal(placeIn(text), 'value 13:34');
    assert.match(problemIn(text).message, /held-back, asked, handed-over/);
  });

  it('shows a text that is too long, from its beginning to its end', () => {
    const long = 'x'.repeat(61);
    const text = withLine(15, `        title: ${long}`);
    const { code, line, column, start, end, message } = problemIn(text);
    assert.deepEqual([code, line, column], ['too-long', 15, 16]);
    assert.equal(text.slice(start, end), long);
    assert.match(message, /61 characters and room for 60/);
  });

  it('shows the second of two equal ids, of tasks in different steps too', () => {
    assert.equal(placeIn(withLine(14, '      - id: ask')), 'duplicate-id 14:13');
    const twoSteps = [...good.slice(0, 18), ...good.slice(5, 18)].join('\n');
    const places = readProgram(twoSteps).problems.map(({ code, line }) => `${code} ${line}`);
    assert.deepEqual(places, ['duplicate-id 19', 'duplicate-id 22', 'duplicate-id 27']);
  });

  it('shows a kept task that is not there', () => {
    assert.equal(placeIn(withLine(18, '    keep: [ask, gone]')), 'unknown-task 18:17');
  });

  it('shows a reference, a tab, a double key and a second document', () => {
    const alias = good
      .join('\n')
      .replace('Ask before you answer.', '&a Ask.')
      .replace('Count to five.', '*a');
    assert.equal(placeIn(alias), 'yaml 16:17');
    const tab = readProgram(withLine(10, '\ttitle: Ask first')).problems;
    assert.deepEqual([tab[0]?.code, tab[0]?.line, tab[0]?.column], ['yaml', 10, 1]);
    assert.match(tab[0]?.message ?? '', /tabs/);
    assert.equal(placeIn(withLine(15, '        title: A', '        title: B')), 'yaml 16:9');
    const second = readProgram(`${good.join('\n')}---\n${good.join('\n')}`).problems;
    assert.deepEqual(
      second.map(({ code, line }) => `${code} ${line}`),
      ['yaml 19'],
    );
  });

  it('refuses what hides or would take long', () => {
    assert.equal(placeIn(withLine(3, 'title: a\u202Eb')), 'character 3:9');
    assert.equal(placeIn(`a: ${'['.repeat(100_000)}`).split(' ')[0], 'too-deep');
    assert.equal(placeIn('x'.repeat(300_000)).split(' ')[0], 'too-big');
    assert.equal(placeIn('%YAML 1.1\n---\nschema: 1\n').split(' ')[0], 'yaml');
  });

  it('takes nothing from keys that mean something to JavaScript', () => {
    for (const key of ['__proto__', 'constructor', 'toString']) {
      const { problems } = readProgram(withLine(3, 'title: Small', `${key}: { polluted: true }`));
      assert.deepEqual(
        problems.map(({ code }) => code),
        ['unknown-key'],
        key,
      );
    }
    assert.equal('polluted' in {}, false);
  });

  it('speaks plainly of wrong values', () => {
    const said = (n: number, text: string) =>
      readProgram(withLine(n, text)).problems[0]?.message ?? '';
    assert.match(said(1, 'schema: 2'), /^"schema" takes 1\./);
    assert.match(said(12, '        cadence: daily'), /^"cadence" takes one of once, workdays, /);
    assert.match(said(2, 'id: Small One'), /lower-case words joined by hyphens/);
    assert.match(said(3, 'title: ""'), /^"title" is empty/);
    assert.match(said(3, 'title: 7'), /^"title" takes a text/);
    assert.match(
      said(13, '        target: { kinds: [], count: 3, per: week }'),
      /^"kinds" is empty/,
    );
    assert.match(said(13, '        minutes: 1.5'), /whole number/);
    assert.match(said(13, '        minutes: ten'), /whole number/);
  });

  it('ends as a program or as problems, whatever the text is', () => {
    const lines = fc.array(
      fc.oneof(
        fc.constantFrom(...good),
        fc.constantFrom('- ', '? ', ': ', '&a', '*a', '!!js/function x', '---', '...', '%YAML 1.2'),
        fc.string({ unit: 'binary', maxLength: 30 }),
        fc.constantFrom(
          '{',
          '}',
          '[',
          ']',
          '"',
          "'",
          '|',
          '>',
          '#',
          '\t',
          '\r',
          '\u0000',
          '\uD800',
        ),
      ),
      { maxLength: 12 },
    );
    const glued = fc
      .tuple(lines, fc.constantFrom('\n', '\r\n', ' ', ''))
      .map(([l, by]) => l.join(by));
    fc.assert(
      fc.property(fc.oneof(glued, fc.string({ maxLength: 200 })), (text) => {
        const { program, problems } = readProgram(text);
        assert.equal(program === undefined, problems.length > 0);
        for (const { line, column, start, end, message } of problems) {
          assert.ok(line >= 1 && column >= 1);
          assert.ok(line <= text.split(/\r\n|\n|\r/).length, `line ${line}`);
          assert.ok(start >= 0 && start <= end && start <= text.length, `${start}-${end}`);
          assert.match(message, /^\S.{8,}$/su);
        }
      }),
      { seed, numRuns: 300 },
    );
  }).timeout(60_000);

  it('ends as a program or as problems when any value of a good one is another', () => {
    const whole = parse(good.join('\n'));
    const paths: (string | number)[][] = [];
    const walk = (value: unknown, path: (string | number)[]) => {
      paths.push(path);
      if (typeof value !== 'object' || value === null) return;
      for (const key of Object.keys(value)) {
        walk((value as Record<string, unknown>)[key], [
          ...path,
          Array.isArray(value) ? Number(key) : key,
        ]);
      }
    };
    walk(whole, []);
    const json = fc.jsonValue({ maxDepth: 2 });
    fc.assert(
      fc.property(fc.constantFrom(...paths.slice(1)), json, (path, value) => {
        const copy = structuredClone(whole);
        let at = copy;
        for (const key of path.slice(0, -1)) at = at[key];
        at[path.at(-1) ?? ''] = value;
        const { program, problems } = readProgram(JSON.stringify(copy));
        assert.equal(program === undefined, problems.length > 0);
      }),
      { seed, numRuns: 200 },
    );
  }).timeout(60_000);
});
