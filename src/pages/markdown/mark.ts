/** What Markdown may become on a page: these elements, and text. Nothing else. */
export type MarkTag =
  | 'a'
  | 'blockquote'
  | 'br'
  | 'code'
  | 'del'
  | 'em'
  | 'h3'
  | 'h4'
  | 'h5'
  | 'h6'
  | 'hr'
  | 'li'
  | 'ol'
  | 'p'
  | 'pre'
  | 'span'
  | 'strong'
  | 'table'
  | 'td'
  | 'th'
  | 'tr'
  | 'ul';

/** An element of a text that is read. */
export interface Mark {
  readonly tag: MarkTag;
  /** Of a link alone: into the web, or to a mail address. */
  readonly href?: string;
  /** Of an ordered list alone: the number it begins with. */
  readonly start?: number;
  readonly parts: readonly (Mark | string)[];
}
