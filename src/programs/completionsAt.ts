/** One thing that may be written at the cursor. */
export interface CompletionItem {
  readonly label: string;
  /** The text that replaces `from`..`to`. */
  readonly insert: string;
  /** The description from the schema. */
  readonly detail: string;
}

/** What may be written at an offset, and the stretch of text that it replaces. */
export interface Completions {
  readonly items: readonly CompletionItem[];
  readonly from: number;
  readonly to: number;
}

/** The description of what stands at an offset. */
export interface Hover {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** The keys or values that fit at an offset. Works on unfinished YAML and never throws. */
export function completionsAt(_text: string, offset: number): Completions {
  return { items: [], from: offset, to: offset };
}

/** What the key or value at an offset means. Works on unfinished YAML and never throws. */
export function hoverAt(_text: string, _offset: number): Hover | undefined {
  return undefined;
}
