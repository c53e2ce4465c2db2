import assert from 'node:assert/strict';
import { Ajv } from 'ajv';
import fc from 'fast-check';
import * as v from 'valibot';
import { parse } from 'yaml';
import { programJsonSchema } from '../../../scripts/programJsonSchema.ts';
import { type FormatNode, formatTree } from '../../../src/programs/formatTree.ts';
import { programSchema } from '../../../src/programs/programSchema.ts';
import { unknownKeys } from '../../../src/programs/unknownKeys.ts';
import { seed } from '../anyFact.ts';
import { smallProgram } from './smallProgram.ts';

const byAjv = new Ajv({ strict: true, strictTypes: false }).compile(programJsonSchema());

/** A value for a place of the format: mostly one that fits, now and then one at its edge or beyond. */
function near(node: FormatNode): fc.Arbitrary<unknown> {
  const odd = fc.oneof(
    fc.constantFrom(null, '', ' ', 0, 1.5, -1, true, [], {}, 'a', '2026', ['a'], { a: 1 }),
    fc.jsonValue({ maxDepth: 1 }),
  );
  return fc.oneof({ weight: 60, arbitrary: fitting(node) }, { weight: 1, arbitrary: odd });
}

function fitting(node: FormatNode): fc.Arbitrary<unknown> {
  switch (node.type) {
    case 'keys': {
      const entries = [...node.keys];
      const known = fc.record(
        Object.fromEntries(entries.map(([key, inside]) => [key, near(inside)])),
        { requiredKeys: entries.filter(([, { required }]) => required).map(([key]) => key) },
      );
      const more = fc.constantFrom('extra', 'constructor', 'toString', 'Title', '');
      return fc.oneof(
        { weight: 60, arbitrary: known },
        {
          weight: 1,
          arbitrary: fc.tuple(known, more).map(([value, key]) => ({ ...value, [key]: 1 })),
        },
        {
          weight: 1,
          arbitrary: fc
            .tuple(known, fc.constantFrom(...node.keys.keys()))
            .map(([value, key]) => ({ ...value, [key]: undefined })),
        },
      );
    }
    case 'list':
      return node.item
        ? fc.array(near(node.item), { minLength: 1, maxLength: 2 })
        : fc.constant([]);
    case 'choice':
      return fc.constantFrom(...node.values.map((value) => (value === '1' ? 1 : value)));
    case 'number':
      return fc.oneof({ weight: 20, arbitrary: fc.integer({ min: 1, max: 50 }) }, fc.double());
    default: {
      const { most = 60 } = node;
      const edge = fc
        .tuple(fc.constantFrom('x', '😀', 'é'), fc.integer({ min: most - 1, max: most + 1 }))
        .map(([letter, length]) => letter.repeat(length));
      const id = fc.stringMatching(/^[a-z]{1,4}(-[a-z0-9]{1,3})?$/);
      return fc.oneof({ weight: 60, arbitrary: id }, { weight: 1, arbitrary: edge });
    }
  }
}

describe('the validator and the JSON Schema', () => {
  it('say the same of 3,000 documents near the format', () => {
    let good = 0;
    fc.assert(
      fc.property(near(formatTree), (document) => {
        // What a file can hold: no undefined, no NaN.
        const value: unknown = JSON.parse(JSON.stringify(document) ?? 'null');
        const ours = v.safeParse(programSchema, value).success;
        assert.equal(byAjv(value), ours, JSON.stringify(byAjv.errors));
        if (ours) {
          good++;
          assert.deepEqual(unknownKeys(value), []);
        }
      }),
      { seed, numRuns: 3000 },
    );
    assert.ok(good > 200 && good < 2800, `${good} fitted`);
  }).timeout(60_000);

  it('agree on the length of texts with emoji, which are one character each', () => {
    const titled = (title: string) => ({ ...parse(smallProgram), title });
    for (const [length, fits] of [
      [80, true],
      [81, false],
    ] as const) {
      const value = titled('😀'.repeat(length));
      assert.equal(v.safeParse(programSchema, value).success, fits);
      assert.equal(byAjv(value), fits);
    }
  });

  it('find every unknown key, those that JavaScript knows too', () => {
    const file = JSON.parse(
      '{"titel": 1, "steps": [{"__proto__": 1, "tasks": [{"toString": 1}]}]}',
    );
    const paths = unknownKeys(file).map(({ path }) => path.join('.'));
    assert.deepEqual(paths, ['titel', 'steps.0.__proto__', 'steps.0.tasks.0.toString']);
  });
});
