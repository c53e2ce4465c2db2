import * as v from 'valibot';

/** Text that is being typed: kept beside the log until it becomes a fact. */
export interface Draft {
  /** The id that the entry has or will have, or `intention-2026-W47`. */
  readonly id: string;
  readonly text: string;
  readonly program?: string | undefined;
  readonly task?: string | undefined;
  readonly week?: string | undefined;
  readonly prompt?: string | undefined;
}

const schema = v.object({
  id: v.pipe(v.string(), v.regex(/^[\w-]{1,60}$/)),
  text: v.string(),
  program: v.optional(v.string()),
  task: v.optional(v.string()),
  week: v.optional(v.string()),
  prompt: v.optional(v.string()),
}) satisfies v.GenericSchema<unknown, Draft>;

/** Reads a stored draft; undefined when it is none. */
export function readDraft(json: string): Draft | undefined {
  try {
    const parsed = v.safeParse(schema, JSON.parse(json));
    return parsed.success ? parsed.output : undefined;
  } catch {
    return undefined;
  }
}

/** Where drafts are kept; every call resolves when the disk has it. */
export interface Drafts {
  all(): Promise<readonly Draft[]>;
  write(draft: Draft): Promise<void>;
  remove(id: string): Promise<void>;
}
