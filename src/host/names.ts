import * as vscode from 'vscode';
import { sameName } from '../core/momentGroups.ts';
import type { Overview } from './overview.ts';

/** Names are known by use alone: from the moments of this many days. */
const daysOfNames = 120;

/** The aliases and areas in use, the most used first. */
export class Names {
  readonly #overview: Overview;

  constructor(overview: Overview) {
    this.#overview = overview;
  }

  people(): Promise<readonly string[]> {
    return this.#inUse('who');
  }

  areas(): Promise<readonly string[]> {
    return this.#inUse('area');
  }

  /** Asks for one of the people, or for a name that is typed. */
  async pickPerson(title: string): Promise<string | undefined> {
    const known = await this.people();
    const other = { label: '$(edit) Another name…', who: undefined };
    const picked = await vscode.window.showQuickPick(
      [...known.map((who) => ({ label: who, who })), other],
      { title, placeHolder: 'Whom?' },
    );
    if (!picked) return undefined;
    return (
      picked.who ?? (await vscode.window.showInputBox({ title, prompt: 'The alias' })) ?? undefined
    );
  }

  async #inUse(field: 'who' | 'area'): Promise<readonly string[]> {
    const used: { name: string; count: number }[] = [];
    const moments = await this.#overview.recentMoments(daysOfNames).catch(() => []);
    for (const moment of moments) {
      const name = moment[field];
      if (name === undefined) continue;
      const known = used.find((one) => sameName(one.name, name));
      if (known) known.count++;
      else used.push({ name, count: 1 });
    }
    return used.sort((a, b) => b.count - a.count).map(({ name }) => name);
  }
}
