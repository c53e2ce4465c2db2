import { lexer, type MarkedToken, type Token } from 'marked';
import type { Mark, MarkTag } from './mark.ts';

/** Deeper than this nobody writes; what is there is shown as it stands. */
const deepest = 20;

/** Where a link may lead. Everything else that Markdown calls a link is text. */
const safe = /^(?:https?:\/\/|mailto:)[^\s]+$/i;

/**
 * A text in Markdown as elements. No HTML is made or taken over, so nothing that is written can
 * become more than one of these: tags in the text are text, and a picture is its description. A text
 * that is too odd to be read is one element that holds it as it stands.
 */
export function readMarkdown(text: string): readonly Mark[] {
  try {
    return blocks(lexer(text, { gfm: true, breaks: true }), 0).filter(
      (part): part is Mark => typeof part !== 'string',
    );
  } catch {
    return [mark('pre', [text])];
  }
}

type Parts = readonly (Mark | string)[];

const mark = (tag: MarkTag, parts: Parts, more: Pick<Mark, 'href' | 'start'> = {}): Mark => ({
  tag,
  ...more,
  parts,
});

/** Elements next to one another, as deep as they are written. */
function blocks(tokens: readonly Token[] | undefined, depth: number): Parts {
  return (tokens ?? []).flatMap((token) => partsOf(token as MarkedToken, depth));
}

function partsOf(token: MarkedToken, depth: number): Parts {
  if (depth > deepest) return [token.raw];
  const within = (tokens: readonly Token[] | undefined) => blocks(tokens, depth + 1);
  switch (token.type) {
    case 'heading':
      // The page itself has the first two levels.
      return [mark(`h${Math.min(token.depth + 2, 6)}` as MarkTag, within(token.tokens))];
    case 'paragraph':
      return [mark('p', within(token.tokens))];
    case 'blockquote':
      return [mark('blockquote', within(token.tokens))];
    case 'code':
      return [mark('pre', [mark('code', [token.text])])];
    case 'hr':
      return [mark('hr', [])];
    case 'list': {
      const items = token.items.map((item) => mark('li', within(item.tokens)));
      return token.ordered
        ? [mark('ol', items, { start: Number(token.start) })]
        : [mark('ul', items)];
    }
    case 'checkbox':
      return [token.checked ? '☑ ' : '☐ '];
    case 'table':
      return [
        mark('table', [
          mark(
            'tr',
            token.header.map((cell) => mark('th', within(cell.tokens))),
          ),
          ...token.rows.map((row) =>
            mark(
              'tr',
              row.map((cell) => mark('td', within(cell.tokens))),
            ),
          ),
        ]),
      ];
    case 'strong':
    case 'em':
    case 'del':
      return [mark(token.type, within(token.tokens))];
    case 'codespan':
      return [mark('code', [token.text])];
    case 'br':
      return [mark('br', [])];
    case 'link':
      return safe.test(token.href)
        ? [mark('a', within(token.tokens), { href: token.href })]
        : [mark('span', within(token.tokens))];
    case 'image':
      return [token.text];
    case 'text':
      return token.tokens ? within(token.tokens) : [token.text];
    case 'escape':
      return [token.text];
    case 'html':
      return depth === 0 ? [mark('p', [token.raw.trim()])] : [token.raw];
    case 'space':
    case 'def':
      return [];
    default:
      return [(token as Token).raw];
  }
}
