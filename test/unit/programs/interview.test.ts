import assert from 'node:assert/strict';
import fc from 'fast-check';
import { type Answers, INTERVIEW, programFromInterview } from '../../../src/programs/interview.ts';
import { programHints } from '../../../src/programs/programHints.ts';
import { readProgram } from '../../../src/programs/readProgram.ts';
import { seed } from '../anyFact.ts';

const today = '2026-11-22';

function programOf(answers: Answers) {
  const text = programFromInterview(answers, today);
  const { program, problems } = readProgram(text);
  assert.ok(program, `${JSON.stringify(problems)}\n${text}`);
  return { text, program };
}

const examples: Answers = Object.fromEntries(INTERVIEW.map(({ id, example }) => [id, example]));

describe('the interview of New Program', () => {
  it('has twelve questions, each once and with its example', () => {
    assert.equal(INTERVIEW.length, 12);
    assert.equal(new Set(INTERVIEW.map(({ id }) => id)).size, 12);
    for (const { question, hint, example } of INTERVIEW) {
      assert.match(question, /\?$/);
      assert.ok(hint.length > 10 && example.length > 5);
    }
    assert.deepEqual(
      INTERVIEW.filter(({ required }) => required).map(({ id }) => id),
      ['purpose', 'shifts', 'title'],
    );
  });

  it('makes a program without a hint of its own examples', () => {
    const { text, program } = programOf(examples);
    assert.deepEqual(programHints(program, text), []);
    assert.equal(program.id, 'room-to-decide');
    assert.equal(program.steps.length, 4);
    assert.equal(program.purpose, examples.purpose);
    const tasks = program.steps.flatMap((step) => step.tasks);
    assert.deepEqual(
      tasks.flatMap(({ target }) => target ?? []),
      [{ kinds: ['asked'], count: 3, per: 'week' }],
    );
    assert.ok(tasks.some(({ slip }) => slip === examples.slip));
    assert.deepEqual(
      tasks.flatMap(({ ifThen }) => (ifThen ? Object.values(ifThen) : [])),
      ['somebody asks me something they could find out', 'I ask what they have tried.'],
    );
    for (const answer of [examples.before, examples.others, examples.respected]) {
      assert.ok(text.replace(/\s+/g, ' ').includes(answer ?? '?'), answer);
    }
  });

  it('says in comments what to do next, and the day', () => {
    const { text } = programOf(examples);
    assert.match(text, /^# Room to Decide\n# Written from an interview on 2026-11-22\./);
    assert.ok((text.match(/# Next: /g)?.length ?? 0) >= 3);
  });

  it('makes a program without a hint when nothing was answered', () => {
    const { text, program } = programOf({});
    assert.deepEqual(programHints(program, text), []);
    assert.equal(program.steps.length, 3);
    assert.match(text, /# Next: give the program a name\./);
  });

  it('stands in with whole words where nothing was said, and cuts no title after a small word', () => {
    const { text, program } = programOf({
      purpose: 'They decide.',
      shifts: 'See my reflex; Ask first',
      days: 'I write down each question for the others',
      title: 'Room',
    });
    assert.doesNotMatch(text, /\\"/, 'nothing to escape in what we say ourselves');
    const titles = program.steps.flatMap(({ tasks }) => tasks.map(({ title }) => title));
    assert.ok(titles.includes('Write down each question'), titles.join());
    assert.ok(titles.includes('Notice one such moment'), titles.join());
    for (const title of titles) assert.doesNotMatch(title, / (?:that|the|for)$/);
  });

  it('keeps quotes, colons, emoji and what looks like YAML as they were said', () => {
    const odd = '- "yes": 😀 \'no\' #tag {a: [b]} & *c | > % @ ` --- \\n';
    const { program } = programOf({
      title: odd,
      purpose: odd,
      shifts: `${odd}; two: x`,
      prompt: odd,
    });
    assert.equal(program.title, odd);
    assert.equal(program.purpose, odd);
    const long = `${odd} ${odd} ${odd}`;
    assert.equal(programOf({ purpose: long }).program.purpose, long);
    for (const word of [
      'true',
      'null',
      '~',
      'no',
      '12',
      '.inf',
      '0x1',
      '1e3',
      '-',
      '?',
      '!x',
      'y',
    ]) {
      assert.equal(programOf({ title: word }).program.title, word);
    }
  });

  it('cuts what is too long between words, and keeps the rest in a comment', () => {
    const { text, program } = programOf({ purpose: `${'word '.repeat(90)}the end of it` });
    assert.ok(program.purpose.length <= 400 && program.purpose.endsWith('word'));
    assert.match(text, /# Next: this was cut at 400 characters\. It went on: word/);
    assert.ok(text.replace(/\n# /g, ' ').includes('the end of it'));
  });

  it('says where steps and acts beyond the room went', () => {
    const list = (word: string, count: number) =>
      Array.from({ length: count }, (_, n) => `${word} ${n + 1}`).join('; ');
    const { text, program } = programOf({ shifts: list('Change', 9), days: list('Act', 30) });
    assert.equal(program.steps.length, 7);
    assert.match(text, /# - Change 9/);
    assert.match(text, /# - Act 30/);
    for (let n = 1; n <= 30; n++) assert.ok(text.includes(`Act ${n}`));
  });

  it('reads a target from words', () => {
    const target = (weekly: string) =>
      programOf({ weekly }).program.steps.flatMap(({ tasks }) =>
        tasks.flatMap((t) => t.target ?? []),
      )[0];
    assert.deepEqual(target('held back 5 times'), { kinds: ['held-back'], count: 5, per: 'week' });
    assert.deepEqual(target('Pointed to a teammate: 2 a month'), {
      kinds: ['connected'],
      count: 2,
      per: 'month',
    });
    assert.deepEqual(target('9999 handed-over'), {
      kinds: ['handed-over'],
      count: 50,
      per: 'week',
    });
    assert.deepEqual(target('0'), { kinds: ['held-back'], count: 1, per: 'week' });
  });

  it('always gives a program, whatever is answered', () => {
    const answer = fc.oneof(
      { weight: 3, arbitrary: fc.string({ unit: 'binary', maxLength: 60 }) },
      { weight: 2, arbitrary: fc.string({ unit: 'grapheme', maxLength: 200 }) },
      {
        weight: 1,
        arbitrary: fc.string({ unit: 'binary', maxLength: 60 }).map((s) => s.repeat(400)),
      },
      {
        weight: 3,
        arbitrary: fc
          .array(
            fc.constantFrom(
              ';',
              '\n',
              '"',
              "'",
              ': ',
              '#',
              '[',
              '{',
              '\\',
              '😀',
              ' ',
              'x'.repeat(90),
              '\uD800',
              '---',
              '%',
              '\u202E',
              '\t',
              'if a, then b',
              '\u0085',
              '\u2028',
              'é',
            ),
            { maxLength: 60 },
          )
          .map((parts) => parts.join('')),
      },
    );
    const answers = fc.record(Object.fromEntries(INTERVIEW.map(({ id }) => [id, answer])), {
      requiredKeys: [],
    });
    fc.assert(
      fc.property(answers, (given) => {
        programOf(given as Answers);
      }),
      { seed, numRuns: 400 },
    );
  }).timeout(30_000);
});
