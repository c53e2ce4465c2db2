import type { Draft, Drafts } from '../../ledger/drafts.ts';

/** The drafts of entries; intentions and self-assessments have drafts of their own. */
export async function journalDrafts(drafts: Drafts): Promise<readonly Draft[]> {
  return (await drafts.all()).filter(({ id }) => /^[0-9A-Z]{26}$/.test(id));
}
