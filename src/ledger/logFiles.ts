import { timeOfId } from './newId.ts';

/** Whether a file of a log's folder is part of the log. */
export const isLogFile = (name: string) => /^\d{4}-\d{2}\.jsonl$/.test(name);

/** The log file that all revisions of an id live in: the UTC month of the id, `2026-11.jsonl`. */
export const fileOfId = (id: string) => `${new Date(timeOfId(id)).toISOString().slice(0, 7)}.jsonl`;
