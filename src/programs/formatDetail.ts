import type { FormatNode } from './formatTree.ts';

/** What the format says of a place, in sentences: what it is for, what may stand there, whether it must. */
export function formatDetail(node: FormatNode): string {
  const { description, values, least, most, required, type, item } = node;
  const range = type === 'number' ? `From ${least} to ${most}.` : `At most ${most} characters.`;
  return [
    description,
    values.length > 1 ? `One of ${values.join(', ')}.` : '',
    item && item.values.length > 0 ? `A list from ${item.values.join(', ')}.` : '',
    most === undefined ? '' : range,
    required ? 'Required.' : '',
  ]
    .filter(Boolean)
    .join(' ');
}
