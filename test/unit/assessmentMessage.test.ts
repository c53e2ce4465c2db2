import assert from 'node:assert/strict';
import { readAssessmentMessage } from '../../src/host/panels/assessmentMessage.ts';

const answers = { 'skill-handing-over': 2, 'pay-mine': 'in words' };
const finish = (of: unknown) => ({ type: 'finish', program: 'p', answers: of });

describe('what the assessment page says', () => {
  it('is taken as it was said', () => {
    for (const message of [
      { type: 'ready' },
      { type: 'answers', program: 'p', answers },
      { type: 'finish', program: 'p', answers: {} },
      { type: 'again' },
      { type: 'leave' },
      { type: 'copyAgenda' },
      { type: 'openTask', program: 'p', task: 't' },
    ]) {
      assert.deepEqual(readAssessmentMessage(message), message);
    }
  });

  it('is nothing when it cannot come from our page', () => {
    const many = Object.fromEntries(Array.from({ length: 61 }, (_, i) => [`item-${i}`, 1]));
    for (const message of [
      undefined,
      null,
      'ready',
      { type: 'unknown' },
      { type: 'openTask', program: 'p' },
      { type: 'openTask', program: 'p', task: 'x'.repeat(201) },
      { type: 'finish', program: 'p' },
      ...[0, 6, 1.5, null, {}, 'x'.repeat(1001)].map((answer) => finish({ item: answer })),
      finish(many),
      ...['', '../x', '/../../../x', 'P', 'x'.repeat(61)].map((program) => ({
        type: 'answers',
        program,
        answers,
      })),
      finish('answers'),
    ]) {
      assert.equal(readAssessmentMessage(message), undefined, JSON.stringify(message));
    }
  });

  it('brings no key that means something to JavaScript', () => {
    const read = readAssessmentMessage(finish(JSON.parse('{"__proto__": 3, "item": 3}')));
    assert.deepEqual(read, finish({ item: 3 }));
  });
});
