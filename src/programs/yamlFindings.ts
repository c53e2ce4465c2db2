import { type Document, isNode, visit, type YAMLError } from 'yaml';
import { lineStart } from './lineStart.ts';
import { oddCharacter } from './oddCharacter.ts';
import type { Fix, ProblemCode } from './problem.ts';
import { yamlSentence } from './yamlSentence.ts';

/** A problem of the text itself, before anybody asks what it means. */
export interface TextFinding {
  readonly code: ProblemCode;
  readonly message: string;
  readonly start: number;
  readonly end: number;
  readonly fix?: Fix | undefined;
}

/** Whatever is not YAML, or is YAML that programs do without; at most `most` findings. */
export function yamlFindings(
  document: Document.Parsed,
  text: string,
  most: number,
): readonly TextFinding[] {
  const found: TextFinding[] = [...document.errors, ...document.warnings]
    .slice(0, most)
    .map((error) => {
      const [start, end] = error.pos;
      const message = yamlSentence(error);
      return { code: 'yaml', message, start, end, fix: quoteFix(error, text) };
    });
  if (document.directives?.yaml.explicit) {
    const message = 'Leave out the %YAML line: programs are YAML 1.2.';
    const start = Math.max(0, text.indexOf('%YAML'));
    found.push({ code: 'yaml', message, start, end: start + 5 });
  }
  if (found.length < most) visitNodes(document, found, most);
  return found.slice(0, most);
}

/** Aliases, tags, double keys, and characters that an escape like \u202E smuggles in. */
function visitNodes(document: Document.Parsed, found: TextFinding[], most: number): void {
  const add = (code: ProblemCode, message: string, node: unknown) => {
    const [start, end] = isNode(node) && node.range ? node.range : [0, 0];
    found.push({ code, message, start, end });
  };
  visit(document, {
    Alias: (_, node) => {
      add('yaml', 'Write the text out again: programs have no references with "*".', node);
    },
    Scalar: (_, node) => {
      if (node.tag)
        add('yaml', 'Leave out the tag that begins with "!": programs have none.', node);
      const odd = typeof node.value === 'string' ? oddCharacter(node.value) : undefined;
      if (odd) add('character', `Remove the invisible character ${odd.name}.`, node);
    },
    Map: (_, map) => {
      if (found.length >= most) return visit.BREAK;
      const seen = new Set<string>();
      for (const { key } of map.items) {
        const name = String(key);
        if (name === '<<') add('yaml', 'Write the keys out: programs have no "<<".', key);
        if (seen.has(name)) {
          add('yaml', `"${name.slice(0, 60)}" stands here twice. Keep one of them.`, key);
        }
        seen.add(name);
      }
      return undefined;
    },
  });
}

/** Puts quotes around a value with a colon in it, the commonest slip of all. */
function quoteFix(error: YAMLError, text: string): Fix | undefined {
  if (error.code !== 'BLOCK_AS_IMPLICIT_KEY') return undefined;
  const begin = lineStart(text, error.pos[0]);
  // Trimmed first: a pattern that looks for the end behind spaces is quadratic in a line full of them.
  const line = (text.slice(begin).split(/\r?\n/, 1)[0] ?? '').trimEnd();
  const [, before, value] = /^(\s*(?:- )*[\w-]+:\s+)(\S.*)$/.exec(line) ?? [];
  if (before === undefined || value === undefined || /^["'[{>|&*!]/.test(value)) return undefined;
  const start = begin + before.length;
  const quoted = `"${value.replace(/[\\"]/g, '\\$&')}"`;
  return { title: 'Put quotes around the text', start, end: start + value.length, text: quoted };
}
