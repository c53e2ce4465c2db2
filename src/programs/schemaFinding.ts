import type * as v from 'valibot';
import type { Finding } from './finding.ts';
import { formatAt, type Path } from './formatAt.ts';
import type { FormatNode } from './formatTree.ts';
import { idFrom } from './idFrom.ts';
import type { Mender } from './mender.ts';
import { nearestName } from './nearestName.ts';
import { takenIds } from './takenIds.ts';

/** What a schema issue is about. */
export interface IssueContext {
  /** The whole file as plain data. */
  readonly file: unknown;
  readonly mender: Mender;
}

/** What people write for a value by another name. */
const otherNames: Readonly<Record<string, string>> = {
  daily: 'workdays',
  'every-day': 'workdays',
  biweekly: '2-weekly',
  'bi-weekly': '2-weekly',
  fortnightly: '2-weekly',
  fortnight: '2-week',
  always: 'open',
  delegated: 'handed-over',
  delegate: 'handed-over',
};

/** Says what to write instead of what the schema refuses, with the edit where there is one. */
export function schemaFinding(issue: v.BaseIssue<unknown>, context: IssueContext): Finding {
  const path: Path = (issue.path ?? []).map((item) => item.key as string | number);
  const node = formatAt(path);
  const name = nameOf(path);
  const { input } = issue;
  const { mender } = context;
  if (input === undefined) return missing(path, node, context);
  if (input === null) return empty(path, node);
  switch (issue.type) {
    case 'picklist':
    case 'literal': {
      const values = node?.values ?? [];
      const near =
        otherNames[String(input).toLowerCase()] ?? nearestName(String(input), values) ?? '';
      const meant = values.includes(near) ? near : undefined;
      const ask = meant === undefined ? '' : ` Did you mean ${meant}?`;
      return {
        code: 'value',
        message: `${name} takes ${values.length > 1 ? 'one of ' : ''}${values.join(', ')}.${ask}`,
        path,
        fix: meant === undefined ? undefined : mender.replace(path, meant),
      };
    }
    case 'max_length':
      return tooLong(input, path, node);
    case 'min_length':
      return empty(path, node);
    case 'regex':
      return wrongText(issue, path, context);
    case 'min_value':
      return { code: 'value', message: `${name} takes ${bound(issue)} or more.`, path };
    case 'max_value':
      return { code: 'value', message: `${name} takes ${bound(issue)} at most.`, path };
    case 'strict_object':
      return { code: 'shape', message: `${name} takes keys and values, one a line.`, path };
    case 'array':
      return {
        code: 'shape',
        message: `${name} takes a list, each line beginning with "- ".`,
        path,
        fix:
          node?.item?.type === 'keys' ? undefined : mender.wrap(path, 'Make it a list', '[', ']'),
      };
    case 'integer':
    case 'number':
      return { code: 'value', message: `${name} takes a whole number.`, path };
    default:
      return {
        code: 'value',
        message: `${name} takes a text.${typeof input === 'object' ? '' : ' Put quotes around it.'}`,
        path,
        fix: mender.wrap(path, 'Put quotes around it', '"', '"'),
      };
  }
}

function missing(path: Path, node: FormatNode | undefined, context: IssueContext): Finding {
  const key = String(path.at(-1));
  const parent = path.slice(0, -1);
  const value = missingValue(key, path, context);
  const about = value === undefined ? (node?.description ?? '') : `For example ${key}: ${value}`;
  return {
    code: 'missing',
    message: `"${key}" is missing here. ${about}`.trimEnd(),
    path,
    fix: value === undefined ? undefined : context.mender.insert(parent, key, value),
  };
}

/** What to write for a missing key, where one answer is better than none. */
function missingValue(key: string, path: Path, { file }: IssueContext): string | undefined {
  const number = path.findLast((part) => typeof part === 'number');
  const kind = path.includes('tasks') ? 'task' : path[0] === 'steps' ? 'step' : 'program';
  switch (key) {
    case 'id': {
      const title = textAt(file, [...path.slice(0, -1), 'title']);
      const fallback = number === undefined ? kind : `${kind}-${number + 1}`;
      return idFrom(title ?? '', takenIds(file, path), fallback);
    }
    case 'schema':
      return '1';
    case 'cadence':
      return 'weekly';
    case 'kinds':
      return '[held-back]';
    case 'per':
      return 'week';
    default:
      return undefined;
  }
}

function empty(path: Path, node: FormatNode | undefined): Finding {
  const message =
    path.length === 0
      ? 'This file is empty. Begin with schema: 1, then id, title, purpose and steps.'
      : `${nameOf(path)} is empty. Write it${node?.required ? '' : ' or leave the key out'}.`;
  return { code: path.length === 0 ? 'missing' : 'value', message, path };
}

function tooLong(input: unknown, path: Path, node: FormatNode | undefined): Finding {
  const name = nameOf(path);
  if (typeof input !== 'string' || node?.most === undefined) {
    const message = `${name} has too many entries. Leave some out.`;
    return { code: 'too-long', message, path };
  }
  const { length } = [...input];
  return {
    code: 'too-long',
    message: `${name} has ${length} characters and room for ${node.most}. Shorten it by ${length - node.most}.`,
    path,
  };
}

function wrongText(issue: v.BaseIssue<unknown>, path: Path, context: IssueContext): Finding {
  const name = nameOf(path);
  if (issue.message === 'blank') {
    return { code: 'value', message: `${name} has nothing but spaces. Write it.`, path };
  }
  const id = idFrom(String(issue.input), takenIds(context.file, path), '');
  return {
    code: 'value',
    message: `${name} takes lower-case words joined by hyphens${id ? `, for example ${id}` : ''}.`,
    path,
    fix: id ? context.mender.replace(path, id) : undefined,
  };
}

/** What to call a place: its key, or the list that it stands in. */
function nameOf(path: Path): string {
  const key = path.findLast((part) => typeof part === 'string');
  if (key === undefined) return 'A program file';
  return typeof path.at(-1) === 'number' ? `Each entry of "${key}"` : `"${key}"`;
}

const bound = (issue: v.BaseIssue<unknown>) => (issue.expected ?? '').replace(/^[<>=]+/, '');

function textAt(file: unknown, path: Path): string | undefined {
  let value = file;
  for (const part of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, part))
      return undefined;
    value = (value as Readonly<Record<string | number, unknown>>)[part];
  }
  return typeof value === 'string' ? value : undefined;
}
