import { isMap, isScalar } from 'yaml';
import { parseYaml } from './parseYaml.ts';
import { refuseText } from './refuseText.ts';

/**
 * The text of a program under a new id; every comment, blank line and line ending stays as it was.
 * `header` goes on top as a comment, one line of it a line. A text without an id gets one.
 */
export function forkText(yaml: string, newId: string, header: string): string {
  const lineEnd = yaml.includes('\r\n') ? '\r\n' : '\n';
  const comment = header
    .split(/\r\n?|\n/)
    .map((line) => `${`# ${line}`.trimEnd()}${lineEnd}`)
    .join('');
  const text = yaml.replace(/^\uFEFF/, '');
  const [start, end, before] = placeOfId(text);
  const id = before === undefined ? newId : `${before}id: ${newId}${lineEnd}`;
  return `${comment}${text.slice(0, start)}${id}${text.slice(end)}`;
}

/** Where the program's id stands; with a third part where it has none and a line goes in. */
function placeOfId(text: string): readonly [number, number, string?] {
  const map = refuseText(text) ? undefined : parseYaml(text).contents;
  if (isMap(map)) {
    const value = map.items.find(({ key }) => isScalar(key) && key.value === 'id')?.value;
    if (isScalar(value) && value.range) return [value.range[0], value.range[1]];
  }
  const line = /^id:[ \t]*([^\s#]*)/m.exec(text);
  if (line) {
    const end = line.index + line[0].length;
    return [end - (line[1] ?? '').length, end];
  }
  // After the lines that must come first: comments, a directive, the mark of a document.
  const head = /^(?:[ \t]*(?:#.*|%.*|---[ \t]*)?(?:\r\n?|\n))*/.exec(text)?.[0].length ?? 0;
  return [head, head, ''];
}
