import assert from 'node:assert/strict';
import fc from 'fast-check';
import { type FoundProgram, nearestFirst } from '../../../src/programs/nearestFirst.ts';
import type { Problem } from '../../../src/programs/problem.ts';
import { seed } from '../anyFact.ts';
import { program } from '../samplePrograms.ts';

const problem: Problem = { code: 'yaml', message: 'No.', start: 0, end: 0, line: 1, column: 1 };
const ranks = [0, 1, 2, 3] as const;

function found(rank: (typeof ranks)[number], name: string, id: string | undefined): FoundProgram {
  const source = { rank, name, uri: `file:///${rank}/${name}` };
  return id === undefined
    ? { source, problems: [problem] }
    : { source, problems: [], program: program([], { id }) };
}

const names = (list: readonly FoundProgram[]) => list.map(({ source }) => source.name);

describe('programs of the same id', () => {
  it('are shown once: the nearest, which says what it hides', () => {
    const placed = nearestFirst([
      found(3, 'Big Steps', 'p'),
      found(1, 'shared', 'p'),
      found(0, 'repo', 'p'),
      found(2, 'Acme Pack', 'q'),
    ]);
    assert.deepEqual(names(placed), ['repo', 'Acme Pack']);
    assert.deepEqual(
      placed[0]?.hides.map(({ name }) => name),
      ['shared', 'Big Steps'],
    );
    assert.equal(
      placed[0]?.sentence,
      'Takes the place of the program with the same id from shared and Big Steps.',
    );
    assert.deepEqual([placed[1]?.hides, placed[1]?.sentence], [[], '']);
  });

  it('hide no broken file, and are hidden by none', () => {
    const placed = nearestFirst([
      found(3, 'bundled', 'p'),
      found(0, 'broken', undefined),
      found(0, 'broken too', undefined),
    ]);
    assert.deepEqual(names(placed), ['broken', 'broken too', 'bundled']);
  });

  it('keep what else the caller knows of a file', () => {
    const [one] = nearestFirst([{ ...found(0, 'a', 'p'), version: 7 }]);
    assert.equal(one?.version, 7);
  });

  it('come out the same in whatever order they were found, each shown or hidden once', () => {
    const any = fc.uniqueArray(
      fc.tuple(
        fc.constantFrom(...ranks),
        fc.constantFrom('a', 'b', 'c'),
        fc.constantFrom('p', 'q', undefined),
      ),
      { selector: ([rank, name]) => `${rank}${name}`, maxLength: 12 },
    );
    fc.assert(
      fc.property(any, (list) => {
        const files = list.map((one) => found(...one));
        const placed = nearestFirst(files);
        assert.deepEqual(nearestFirst(files.toReversed()), placed);
        assert.equal(
          placed.reduce((sum, { hides }) => sum + 1 + hides.length, 0),
          files.length,
        );
        for (const { source, hides } of placed) {
          for (const far of hides) assert.ok(source.rank <= far.rank);
        }
      }),
      { seed, numRuns: 200 },
    );
  });
});
