import type * as vscode from 'vscode';
import { personPage } from '../core/personPage.ts';
import type { Overview } from './overview.ts';

/** A person's page reaches back this far. */
const daysShown = 3650;

/** The pages on people as read-only documents; the alias is the query of the address. */
export function personPages(overview: Overview): vscode.TextDocumentContentProvider {
  return {
    provideTextDocumentContent: async ({ query }) =>
      personPage(
        decodeURIComponent(query),
        await overview.recentMoments(daysShown),
        await overview.people(),
      ),
  };
}
