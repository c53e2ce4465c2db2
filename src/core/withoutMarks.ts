const atStart = /^(?:[ \t]*(?:#{1,6}|[>*+-])[ \t]+)+/gm;
const link = /!?\[([^\][\n]*)\]\([^()\s]*\)/g;
const around = /(?<![\p{L}\p{N}*_`])(\*\*|__|\*|_|`)(?=\S)([^*_`\n]*[^*_`\s])\1(?![\p{L}\p{N}])/gu;

/** A text in Markdown as words alone: marks before lines and around words go, the words stay. */
export function withoutMarks(text: string): string {
  return text.replace(atStart, '').replace(link, '$1').replace(around, '$2');
}
