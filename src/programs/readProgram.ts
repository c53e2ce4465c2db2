import * as v from 'valibot';
import {
  type Document,
  isMap,
  isNode,
  isPair,
  Lexer,
  LineCounter,
  parseDocument,
  visit,
} from 'yaml';
import type { Program } from '../core/program.ts';
import type { Problem, ProblemCode } from './problem.ts';
import { programSchema } from './programSchema.ts';
import { refuseText } from './refuseText.ts';

/** A program, or the reasons why the text is none. */
export type ReadProgram =
  | { readonly program: Program; readonly problems: readonly [] }
  | { readonly program?: undefined; readonly problems: readonly Problem[] };

/** More problems than these help nobody. */
const TOKENCAP = Number(process.env.TOK);
const mostProblems = 20;

/** Reads the text of a program file. Never throws: whatever the text is, it ends as a program or as problems. */
export function readProgram(text: string): ReadProgram {
  const lineCounter = new LineCounter();
  const problem = (code: ProblemCode, message: string, start: number, end: number): Problem => {
    const { line, col } = lineCounter.linePos(start);
    return { code, message, start, end, line: Math.max(1, line), column: Math.max(1, col) };
  };

  const refusal = refuseText(text);
  if (refusal) return { problems: [{ ...refusal }] };

  let tokens = 0;
  for (const _ of new Lexer().lex(text))
    if (++tokens > TOKENCAP) return { problems: [problem('too-big', 'Too many tokens', 0, 1)] };
  const document = parseDocument(text, {
    lineCounter,
    prettyErrors: false,
    strict: true,
    uniqueKeys: false, // Checked below: the library's own check is quadratic.
    stringKeys: true,
    merge: false,
    schema: 'core',
    resolveKnownTags: false,
    version: '1.2',
    logLevel: 'error', // 'silent' would hide a second document.
  });
  const found: Problem[] = [...document.errors, ...document.warnings]
    .slice(0, mostProblems)
    .map(({ message, pos }) => problem('yaml', yamlSentence(message), pos[0], pos[1]));
  if (document.directives?.yaml.explicit) {
    found.push(problem('yaml', 'Leave out the %YAML line: programs are YAML 1.2.', 0, 5));
  }
  found.push(
    ...refuseNodes(document).map((node) => problem('yaml', node.message, node.start, node.end)),
  );
  if (found.length > 0) return { problems: found.slice(0, mostProblems) };

  const parsed = v.safeParse(programSchema, document.toJS({ maxAliasCount: 0 }));
  if (!parsed.success) {
    const problems = parsed.issues.slice(0, mostProblems).map((issue) => {
      const path = (issue.path ?? []).map((item) => item.key as string | number);
      const { code, message } = schemaSentence(issue, path);
      const ofKey = code === 'unknown-key' ? keyRangeOf(document, path) : undefined;
      const [start, end] = ofKey ?? rangeOf(document, path);
      return problem(code, message, start, end);
    });
    return { problems };
  }

  const wrongIds = checkIds(parsed.output).map(({ code, message, path }) => {
    const [start, end] = rangeOf(document, path);
    return problem(code, message, start, end);
  });
  return wrongIds.length > 0
    ? { problems: wrongIds.slice(0, mostProblems) }
    : { program: parsed.output, problems: [] };
}

function yamlSentence(message: string): string {
  const sentence = message.split('\n')[0] ?? message;
  return sentence.endsWith('.') ? sentence : `${sentence}.`;
}

/** Aliases and double keys: legal YAML that programs do without. */
function refuseNodes(document: Document.Parsed): { message: string; start: number; end: number }[] {
  const found: { message: string; start: number; end: number }[] = [];
  visit(document, {
    Alias: (_, { range }) => {
      found.push({
        message: 'Write the text out again: references with * are not used in programs.',
        start: range?.[0] ?? 0,
        end: range?.[1] ?? 0,
      });
    },
    Map: (_, map) => {
      const seen = new Set<string>();
      for (const { key } of map.items) {
        if (!isNode(key)) continue;
        const name = String(key);
        if (seen.has(name)) {
          found.push({
            message: `"${name}" stands here twice. Keep one of them.`,
            start: key.range?.[0] ?? 0,
            end: key.range?.[1] ?? 0,
          });
        }
        seen.add(name);
      }
    },
  });
  return found;
}

type Path = readonly (string | number)[];

/** The range of the value at a path, or of the nearest thing around it that is there. */
function rangeOf(document: Document.Parsed, path: Path): readonly [number, number] {
  for (let length = path.length; length >= 0; length--) {
    const here = length === 0 ? document.contents : document.getIn(path.slice(0, length), true);
    const node = isPair(here) ? here.value : here;
    if (isNode(node) && node.range) {
      // A missing key is shown at the first line of what lacks it, not over the whole block.
      return length < path.length
        ? [node.range[0], node.range[0] + 1]
        : [node.range[0], node.range[1]];
    }
  }
  return [0, 0];
}

/** The range of the last key of a path: what is wrong there is the key and not its value. */
function keyRangeOf(document: Document.Parsed, path: Path): readonly [number, number] | undefined {
  const map = path.length > 1 ? document.getIn(path.slice(0, -1), true) : document.contents;
  if (!isMap(map)) return undefined;
  const key = map.items.map((pair) => pair.key).find((node) => String(node) === path.at(-1));
  return isNode(key) && key.range ? [key.range[0], key.range[1]] : undefined;
}

function schemaSentence(
  issue: v.BaseIssue<unknown>,
  path: Path,
): { readonly code: ProblemCode; readonly message: string } {
  const key = String(path.at(-1) ?? 'the file');
  if (issue.type === 'strict_object') {
    if (issue.expected === 'never') {
      return {
        code: 'unknown-key',
        message: `"${key}" is not a key here. Remove it or check its spelling.`,
      };
    }
    if (issue.received === 'undefined') {
      return { code: 'missing', message: `"${key}" is missing. Add it here.` };
    }
    return { code: 'shape', message: `"${key}" takes keys and values, one a line.` };
  }
  if (issue.received === 'undefined')
    return { code: 'missing', message: `"${key}" is missing. Add it here.` };
  switch (issue.type) {
    case 'picklist':
      return {
        code: 'value',
        message: `"${key}" takes one of ${listWords(issue.expected ?? '')}.`,
      };
    case 'max_length':
      return { code: 'value', message: `"${key}" is too long: at most ${plain(issue.expected)}.` };
    case 'min_length':
      return { code: 'value', message: `"${key}" is empty. Write it or leave the key out.` };
    case 'regex':
      return {
        code: 'value',
        message: `"${key}" takes lower-case words joined by hyphens, for example "speak-last".`,
      };
    case 'integer':
    case 'number':
      return { code: 'value', message: `"${key}" takes a whole number.` };
    case 'min_value':
    case 'max_value':
      return { code: 'value', message: `"${key}" is out of range: ${issue.expected}.` };
    case 'array':
      return { code: 'shape', message: `"${key}" takes a list, each line beginning with "- ".` };
    case 'literal':
      return { code: 'value', message: `"${key}" takes ${issue.expected}.` };
    default:
      return { code: 'value', message: `"${key}" takes a text.` };
  }
}

const plain = (expected: string | null) => (expected ?? '').replace(/^[<>=]+/, '');

const listWords = (expected: string) => expected.replace(/[()"]/g, '').split(' | ').join(', ');

/** Ids that stand twice, and kept tasks that are not there: what the schema alone cannot see. */
function checkIds(program: Program): { code: ProblemCode; message: string; path: Path }[] {
  const found: { code: ProblemCode; message: string; path: Path }[] = [];
  const steps = new Set<string>();
  const tasks = new Set<string>();
  program.steps.forEach((step, s) => {
    if (steps.has(step.id)) {
      found.push({
        code: 'duplicate-id',
        message: `Another step has the id "${step.id}". Give this one its own.`,
        path: ['steps', s, 'id'],
      });
    }
    steps.add(step.id);
    step.tasks.forEach((task, t) => {
      if (tasks.has(task.id)) {
        found.push({
          code: 'duplicate-id',
          message: `Another task has the id "${task.id}". Give this one its own.`,
          path: ['steps', s, 'tasks', t, 'id'],
        });
      }
      tasks.add(task.id);
    });
    step.keep?.forEach((kept, k) => {
      if (!step.tasks.some(({ id }) => id === kept)) {
        found.push({
          code: 'unknown-task',
          message: `"${kept}" is not a task of this step. Name one of its tasks.`,
          path: ['steps', s, 'keep', k],
        });
      }
    });
  });
  return found;
}
