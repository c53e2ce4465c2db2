import assert from 'node:assert/strict';
import { logLines, run } from './store.ts';

const secret = 'Zebra-Quartz-0451';
const program = 'ready-by-choice';

/** Awaits a refusal that names the field and repeats nothing that was written. */
async function refused(command: string, argument: unknown, names: RegExp): Promise<void> {
  await assert.rejects(run(command, argument), (error: Error) => {
    assert.match(error.message, names, `${command}: ${error.message}`);
    assert.ok(!error.message.includes(secret), `${command} repeats what was written`);
    return true;
  });
}

const lastLine = async () => (await logLines()).at(-1) ?? {};

describe('choosing by three answers, self-assessment, then and now', () => {
  it('keeps the three answers as values', async () => {
    const fit = { audience: 'undecided', phase: 'before', pull: 'role' };
    await run('chooseProgram', { id: program, fit });
    const kept = (await logLines()).findLast(({ type }) => type === 'fit');
    assert.deepEqual(
      { audience: kept?.audience, phase: kept?.phase, pull: kept?.pull },
      { audience: 'undecided', phase: 'before', pull: 'role' },
    );
    await refused('chooseProgram', { id: program, fit: { ...fit, pull: secret } }, /"fit\.pull"/);
    await refused('chooseProgram', { id: program, fit: {} }, /"fit\.audience" is missing/);
  });

  it('stores the answers of a self-assessment', async () => {
    const answers = { 'skill-handing-over': 2, 'pay-mine': 'It may stay as it is.' };
    const { id } = await run<{ id: string }>('assess', { program, answers });
    const line = await lastLine();
    assert.deepEqual(
      { id: line.id, type: line.type, program: line.program, answers: line.answers },
      { id, type: 'assessment', program, answers },
    );
  });

  it('refuses answers that are none, and says which', async () => {
    const one = (value: unknown) => ({ program, answers: { 'skill-handing-over': value } });
    for (const value of [0, 6, 2.5, '', ' ', null, true, 'x'.repeat(1001)]) {
      await refused('assess', one(value), /"answers\.skill-handing-over"/);
    }
    await refused('assess', { program, answers: {} }, /"answers" is empty/);
    await refused('assess', { program, answers: { [secret]: 3 } }, /"answers"/);
    await refused('assess', { program }, /"answers" is missing/);
    await refused('assess', { program: 'letting-go', answers: { a: 1 } }, /"program"/);
    await refused('assess', { program: 'none', answers: { a: 1 } }, /"program"/);
    await refused('assess', { ...one(3), day: '9000-01-01' }, /"day"/);
  });

  it('writes then and now once, and finds it again', async () => {
    await refused('thenAndNow', { program: 'no-such-program' }, /"program"/);
    const { id } = await run<{ id: string }>('thenAndNow', { program });
    const line = await lastLine();
    assert.deepEqual([line.id, line.type, line.task], [id, 'entry', 'then-and-now']);
    assert.match(String(line.text), /^# Then and now\n\nReady by Choice, /);
    assert.deepEqual(await run('thenAndNow', { program }), { id });
  });
});
