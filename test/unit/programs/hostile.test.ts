import assert from 'node:assert/strict';
import { decodeProgram } from '../../../src/programs/decodeProgram.ts';
import { programHints } from '../../../src/programs/programHints.ts';
import { readProgram } from '../../../src/programs/readProgram.ts';
import { type HostileInput, madeInputs, storedInputs } from './hostileInputs.ts';

/** The first sentence said of a file, and null of a program. */
function sentenceOf({ bytes }: HostileInput): string | null {
  const { text, problems } = decodeProgram(bytes);
  if (text === undefined) return problems[0]?.message ?? 'nothing said';
  const read = readProgram(text);
  for (const { start, end, line, column } of read.problems) {
    assert.ok(0 <= start && start <= end && end <= text.length, `${start}-${end}`);
    assert.ok(line >= 1 && column >= 1);
  }
  assert.ok(read.problems.length <= 20);
  if (!read.program) return read.problems[0]?.message ?? 'nothing said';
  programHints(read.program, text);
  return null;
}

describe('hostile and odd program files', () => {
  for (const input of [...storedInputs(), ...madeInputs()]) {
    it(`${input.sentence === null ? 'takes' : 'refuses'} ${input.name}`, () => {
      assert.equal(sentenceOf(input), input.sentence);
    });
  }

  it('needs no longer for a line of spaces than for one of letters', () => {
    // It takes milliseconds; looking back from every space took five seconds.
    const before = performance.now();
    readProgram(`title: a: b${' '.repeat(130_000)}c`);
    assert.ok(performance.now() - before < 1000);
  });

  it('left nothing behind in the prototypes', () => {
    assert.equal('polluted' in {}, false);
    assert.equal(Object.hasOwn(Object.prototype, 'prototype'), false);
  });

  it('gave back the depth of stack traces', () => {
    assert.ok(Error.stackTraceLimit > 0);
  });
});

describe('decodeProgram', () => {
  it('leaves the byte order mark out, and gives the text as it is', () => {
    const { text } = decodeProgram(new TextEncoder().encode('\uFEFFa: ü\r\n'));
    assert.equal(text, 'a: ü\r\n');
  });
});
