import * as vscode from 'vscode';
import { sameName } from '../../core/momentGroups.ts';
import { isMarkName } from '../../core/momentLine.ts';
import type { Overview } from '../overview.ts';
import { readPrivacy } from '../privacy.ts';

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

  /** Asks for one of the people, or for a name that is typed; on a shared screen it is typed. */
  async pickPerson(title: string): Promise<string | undefined> {
    const known = readPrivacy().privateScreen ? [] : await this.people();
    if (known.length === 0) return askName(title);
    const other = { label: '$(edit) Another name…', who: undefined };
    const picked = await vscode.window.showQuickPick(
      [...known.map((who) => ({ label: who, who })), other],
      { title, placeHolder: 'Whom?' },
    );
    return picked && (picked.who ?? askName(title));
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

async function askName(title: string): Promise<string | undefined> {
  const name = await vscode.window.showInputBox({
    title,
    prompt: 'The short name you use for them.',
    validateInput: (text) =>
      text === '' || isMarkName(text) ? undefined : 'One short word without spaces.',
  });
  return name || undefined;
}
