import * as vscode from 'vscode';
import type { Handlers } from '../../protocol/channel.ts';
import type { FromJournal, JournalModel } from '../../protocol/journal.ts';
import { panelIds } from '../commandIds.ts';
import { offerUndo } from '../offerUndo.ts';
import { onNews } from '../onNews.ts';
import type { Report } from '../report.ts';
import { DeskPanel } from './deskPanel.ts';
import { Journal, type JournalParts, type JournalPlace } from './journal.ts';
import { readJournalMessage, readJournalState } from './journalMessage.ts';

export interface JournalPanelParts extends JournalParts {
  readonly report: Report;
  readonly extensionUri: vscode.Uri;
}

/** The one journal panel of a window. */
export class JournalPanel {
  readonly #parts: JournalPanelParts;
  readonly #journal: Journal;
  readonly #page: DeskPanel<JournalModel, FromJournal>;
  #asked = false;

  constructor(parts: JournalPanelParts) {
    const { extensionUri, report } = parts;
    this.#parts = parts;
    this.#journal = new Journal(parts);
    this.#page = new DeskPanel<JournalModel, FromJournal>({
      kind: { viewType: panelIds.journal, title: 'Journal', name: 'journal', icon: 'journal' },
      extensionUri,
      model: () => this.#journal.model(),
      read: readJournalMessage,
      handlers: this.#handlers,
      follow: (redraw) => onNews(parts, redraw),
      failed: (error) => report.notSaved('The entry', error),
      notRead: (error) => report.notRead(error),
      // The page is gone with what it had not sent yet; what it had sent is a draft by now.
      closed: () => void this.#journal.keepDrafts(),
    });
  }

  /** Shows the journal at a place; without one, where writing stopped. */
  async show(place?: JournalPlace): Promise<void> {
    await this.#page.wake();
    this.#asked = place !== undefined;
    if (place !== undefined || !this.#page.isOpen) await this.#journal.open(place);
    await this.#page.show();
  }

  /** Shows an empty page to write on. */
  async startNew(): Promise<void> {
    await this.#page.wake();
    this.#asked = true;
    await this.#journal.startNew();
    await this.#page.show();
  }

  /** Takes over the panel that VS Code brings back after a reload, with the entry the page remembers. */
  async restore(panel: vscode.WebviewPanel, state: unknown): Promise<void> {
    const { open, about } = readJournalState(state);
    if (open !== undefined) await this.#journal.reopen(open, about);
    else await this.#journal.open(undefined);
    this.#page.restore(panel);
  }

  get #handlers(): Handlers<FromJournal> {
    return {
      ready: async ({ unsaved }) => {
        if (unsaved) {
          await this.#journal.saveDraft(unsaved.id, unsaved.text, undefined);
          if (!this.#asked) await this.#journal.reopen(unsaved.id);
        }
      },
      open: ({ id }) => this.#journal.open({ entry: id }),
      new: () => this.#journal.startNew(),
      draft: ({ id, text, prompt }) => this.#journal.saveDraft(id, text, prompt),
      keep: ({ id, text, prompt }) => this.#journal.keep(id, text, prompt),
      delete: async ({ id }) => {
        const { recorder, report } = this.#parts;
        if (!(await this.#journal.remove(id))) return;
        offerUndo('The entry is deleted.', recorder, async (act) =>
          (await import('../undo.ts')).undoAndTell(recorder, report, act),
        );
      },
      copy: async ({ id, notes }) => {
        const text = await this.#journal.copyOf(id, notes);
        if (text !== undefined) await vscode.env.clipboard.writeText(text);
      },
      find: ({ text }) => this.#journal.find(text),
      more: () => this.#journal.showEarlier(),
    };
  }
}
