import assert from 'node:assert/strict';
import {
  answerRows,
  loggedWords,
  reasonOf,
  sendRow,
  startRows,
  typeRow,
} from '../../src/pages/weeklySummary/rememberRows.ts';

const refusal = { row: 0, line: 'h L8', reason: 'No such level.' };
const sent = (text: string) => sendRow(typeRow(startRows(), 0, text), 0);

describe('the lines of "Anything you remember?"', () => {
  it('begin empty, or with what a reload left', () => {
    assert.deepEqual(
      startRows(['h one']).map(({ text }) => text),
      ['h one', '', ''],
    );
  });

  it('leave their row when they are logged', () => {
    assert.deepEqual(answerRows(sent('h one'), [])[0], { text: '', logged: 'h one' });
  });

  it('say how they were understood, with their day', () => {
    const [row] = answerRows(sent('h one'), []);
    const logged = { row: 0, line: 'h one', reading: 'Held back · Sunday 22 November · “one”' };
    assert.equal(row && loggedWords(row, 0, [logged]), `Logged: ${logged.reading}`);
    assert.equal(row && loggedWords(row, 1, [logged]), 'Logged: h one');
    const [empty] = startRows();
    assert.equal(empty && loggedWords(empty, 0, [logged]), '');
  });

  it('stay with the reason when they are refused, until they are changed', () => {
    const rows = answerRows(sent('h L8'), [refusal]);
    assert.equal(rows[0]?.text, 'h L8');
    assert.equal(rows[0] && reasonOf(rows[0], 0, [refusal]), 'No such level.');
    const [changed] = typeRow(rows, 0, 'h L7');
    assert.equal(changed && reasonOf(changed, 0, [refusal]), undefined);
  });

  it('come back when the refusal is later than another render', () => {
    const early = answerRows(sent('h L8'), []);
    assert.equal(early[0]?.text, '');
    assert.equal(answerRows(early, [refusal])[0]?.text, 'h L8');
  });

  it('do not come back to who has emptied the row', () => {
    const rows = typeRow(answerRows(sent('h L8'), [refusal]), 0, '');
    assert.equal(answerRows(rows, [refusal])[0]?.text, '');
  });

  it('keep what was typed on meanwhile', () => {
    const rows = typeRow(sent('h one'), 0, 'h one and two');
    assert.equal(answerRows(rows, [])[0]?.text, 'h one and two');
  });
});
