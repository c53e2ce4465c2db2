import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { completionsAt, hoverAt } from '../../../src/programs/completionsAt.ts';
import { forkText } from '../../../src/programs/forkText.ts';
import { programHints } from '../../../src/programs/programHints.ts';
import { readProgram } from '../../../src/programs/readProgram.ts';
import { seed } from '../anyFact.ts';
import { smallProgram } from './smallProgram.ts';

const folder = join(import.meta.dirname, '..', '..', '..', 'programs');
const bundled = readdirSync(folder)
  .filter((name) => name.endsWith('.yaml'))
  .map((name) => readFileSync(join(folder, name), 'utf8'));

const signs = fc.constantFrom(
  ...['- ', '? ', ': ', ':', '&a ', '*a', '!!binary ', '!x ', '---\n', '...\n', '%YAML 1.1\n'],
  ...['{', '}', '[', ']', '"', "'", '|', '>-', '#', '\t', '\r', '\n', '\n\n', '  ', '\u0000'],
  ...['\uD800', '\uFEFF', '\u202E', '<<: ', '__proto__: ', 'constructor: ', '~', '.inf', '1e999'],
  ...['schema: 1\n', 'id: a\n', 'steps:\n', '  - id: b\n', '    tasks:\n', 'title: x\n'],
);

/** A stretch of a good program, changed in a few places: cut, doubled, or with something put in. */
const mutated = fc
  .record({
    text: fc.oneof(
      { weight: 4, arbitrary: fc.constant(smallProgram) },
      // A whole program now and then; else its beginning, which is quicker to read.
      { weight: 3, arbitrary: fc.constantFrom(...bundled).map((text) => text.slice(0, 4000)) },
      { weight: 1, arbitrary: fc.constantFrom(...bundled) },
    ),
    changes: fc.array(
      fc.record({
        at: fc.double({ min: 0, max: 1, noNaN: true }),
        cut: fc.nat({ max: 30 }),
        put: fc.oneof(signs, fc.string({ unit: 'binary', maxLength: 8 }), fc.constant('')),
      }),
      { maxLength: 6 },
    ),
  })
  .map(({ text, changes }) =>
    changes.reduce((before, { at, cut, put }) => {
      const place = Math.floor(at * before.length);
      return before.slice(0, place) + put + before.slice(place + cut);
    }, text),
  );

const yamlish = fc
  .array(fc.oneof(signs, fc.string({ maxLength: 12 })), { maxLength: 40 })
  .map((parts) => parts.join(''));

describe('readProgram, on 2,000 documents', () => {
  it('ends as a program or as problems, and never as a program with __proto__', () => {
    let programs = 0;
    fc.assert(
      fc.property(fc.oneof({ weight: 3, arbitrary: mutated }, yamlish), (text) => {
        const { program, problems } = readProgram(text);
        assert.equal(program === undefined, problems.length > 0);
        for (const { start, end, fix, message } of problems) {
          assert.ok(0 <= start && start <= end && end <= text.length);
          assert.match(message, /^\S.{8,}$/su);
          if (fix) assert.ok(0 <= fix.start && fix.start <= fix.end && fix.end <= text.length);
        }
        if (!program) return;
        programs++;
        assert.doesNotMatch(JSON.stringify(program), /"(?:__proto__|constructor)":/);
        for (const { start, end } of programHints(program, text)) {
          assert.ok(0 <= start && start <= end && end <= text.length);
        }
      }),
      { seed, numRuns: 2000 },
    );
    assert.ok(programs > 50 && programs < 1900, `${programs} were programs`);
    assert.equal('polluted' in {}, false);
  }).timeout(60_000);
});

describe('help with writing and copying, on 300 documents', () => {
  it('never throws, and stays inside the text', () => {
    fc.assert(
      fc.property(
        fc.oneof(mutated, yamlish),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (text, share) => {
          const offset = Math.floor(share * text.length);
          const { from, to } = completionsAt(text, offset);
          assert.ok(0 <= from && from <= offset && offset <= to && to <= text.length);
          const hover = hoverAt(text, offset);
          if (hover) assert.ok(hover.start <= offset && offset <= hover.end && hover.text !== '');
          forkText(text, 'copy', 'A copy');
        },
      ),
      { seed, numRuns: 300 },
    );
  });
});
