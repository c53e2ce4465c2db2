import * as vscode from 'vscode';
import { personPage } from '../../core/personPage.ts';
import type { Ledger } from '../../ledger/ledger.ts';
import type { Overview } from '../overview.ts';
import { onDidChangeShown, readPrivacy } from '../privacy.ts';

/** A person's page reaches back this far. */
const daysShown = 3650;

export const personScheme = 'big-steps-person';

/**
 * The pages on people as read-only documents that follow the log. An address holds a number and not
 * the alias: VS Code remembers addresses, and a person who is forgotten must not live on there.
 */
export class PersonPages implements vscode.TextDocumentContentProvider {
  readonly #overview: Overview;
  readonly #people: string[] = [];
  readonly #changes = new vscode.EventEmitter<vscode.Uri>();
  readonly #following: vscode.Disposable;
  readonly onDidChange = this.#changes.event;

  constructor(overview: Overview, ledger: Ledger) {
    this.#overview = overview;
    const draw = () => {
      for (const number of this.#people.keys()) this.#changes.fire(uriOf(number));
    };
    this.#following = vscode.Disposable.from(onDidChangeShown(draw), {
      dispose: ledger.onDidChange(draw),
    });
  }

  /** The address of the page on a person, for as long as this window is open. */
  uriFor(who: string): vscode.Uri {
    if (!this.#people.includes(who)) this.#people.push(who);
    return uriOf(this.#people.indexOf(who));
  }

  async provideTextDocumentContent({ query }: vscode.Uri): Promise<string> {
    const who = this.#people[Number(query)];
    if (readPrivacy().privateScreen) return '# Person\n\nPrivate Screen is on.\n';
    if (who === undefined) return '# Person\n\nOpen this page again from Big Steps.\n';
    const moments = await this.#overview.recentMoments(daysShown);
    return personPage(who, moments, await this.#overview.people());
  }

  dispose(): void {
    this.#following.dispose();
    this.#changes.dispose();
  }
}

const uriOf = (number: number) =>
  vscode.Uri.from({ scheme: personScheme, path: 'Person.md', query: String(number) });
