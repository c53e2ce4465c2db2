import type * as v from 'valibot';
import { programSchema } from './programSchema.ts';

/** One place of the program format: what may stand there, read off the schema. */
export interface FormatNode {
  readonly type: 'keys' | 'list' | 'choice' | 'text' | 'number';
  readonly description: string;
  readonly required: boolean;
  /** The keys of a place that takes keys, in the schema's order. */
  readonly keys: ReadonlyMap<string, FormatNode>;
  /** What a list is made of. */
  readonly item?: FormatNode | undefined;
  /** The values of a choice. */
  readonly values: readonly string[];
  /** The most characters of a text; the least and the greatest number. */
  readonly most?: number | undefined;
  readonly least?: number | undefined;
}

/** What this file reads of a valibot schema or action; the library's types differ per schema. */
interface Part {
  readonly type: string;
  readonly pipe?: readonly Part[];
  readonly wrapped?: Part;
  readonly entries?: Readonly<Record<string, Part>>;
  readonly item?: Part;
  readonly options?: readonly string[];
  readonly literal?: unknown;
  readonly requirement?: unknown;
  readonly description?: string;
}

/** The whole program format as a tree. */
export const formatTree: FormatNode = nodeOf(programSchema satisfies v.GenericSchema, true);

function nodeOf(schema: unknown, required: boolean): FormatNode {
  const part = schema as Part;
  if (part.type === 'optional' && part.wrapped) return nodeOf(part.wrapped, false);
  const actions = part.pipe ?? [];
  const limit = (type: string) => {
    const requirement = actions.find((action) => action.type === type)?.requirement;
    return typeof requirement === 'number' ? requirement : undefined;
  };
  const own = {
    description: actions.find(({ type }) => type === 'description')?.description ?? '',
    required,
    keys: new Map<string, FormatNode>(),
    values: [],
  };
  switch (part.type) {
    case 'strict_object': {
      const entries = Object.entries(part.entries ?? {});
      const keys = new Map(
        entries.map(([key, entry]) => [key, nodeOf(entry, entry.type !== 'optional')]),
      );
      return { ...own, type: 'keys', keys };
    }
    case 'array':
      return { ...own, type: 'list', item: nodeOf(part.item, true) };
    case 'picklist':
      return { ...own, type: 'choice', values: part.options ?? [] };
    case 'literal':
      return { ...own, type: 'choice', values: [String(part.literal)] };
    case 'number':
      return { ...own, type: 'number', least: limit('min_value'), most: limit('max_value') };
    default:
      return { ...own, type: 'text', most: limit('max_length') };
  }
}
