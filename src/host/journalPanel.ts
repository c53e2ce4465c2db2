import * as vscode from 'vscode';
import { Turns } from '../core/turns.ts';
import type { Handlers } from '../protocol/channel.ts';
import type { FromJournal, JournalModel } from '../protocol/journal.ts';
import { panelIds } from './commandIds.ts';
import { Journal, type JournalParts, type JournalPlace } from './journal.ts';
import { readJournalMessage } from './journalMessage.ts';
import { PagePanel } from './pagePanel.ts';
import type { Report } from './report.ts';

/** The one journal panel of a window. */
export class JournalPanel {
  readonly #parts: JournalParts & { readonly report: Report };
  readonly #extensionUri: vscode.Uri;
  // What the page says is heard in order: an entry is kept before the next one is opened.
  readonly #turns = new Turns();
  #asked = false;
  #panel: PagePanel<JournalModel> | undefined;
  #journal: Journal;

  constructor(parts: JournalParts & { readonly report: Report }, extensionUri: vscode.Uri) {
    this.#parts = parts;
    this.#extensionUri = extensionUri;
    this.#journal = new Journal(parts);
  }

  /** Shows the journal at a place; without one, where writing stopped. */
  async show(place?: JournalPlace): Promise<void> {
    this.#asked = place !== undefined;
    if (place !== undefined || !this.#panel) await this.#journal.open(place);
    if (this.#panel) this.#panel.reveal();
    else this.#createPanel(undefined);
    await this.#render();
  }

  /** Shows an empty page to write on. */
  async startNew(): Promise<void> {
    this.#asked = true;
    this.#journal.startNew();
    if (this.#panel) this.#panel.reveal();
    else this.#createPanel(undefined);
    await this.#render();
  }

  /** Takes over the panel that VS Code brings back after a reload, with the entry the page remembers. */
  async restore(panel: vscode.WebviewPanel, state: unknown): Promise<void> {
    const known = readJournalMessage({
      type: 'open',
      id: (state as { open?: unknown } | undefined)?.open,
    });
    if (known?.type === 'open') await this.#journal.reopen(known.id);
    else await this.#journal.open(undefined);
    this.#createPanel(panel);
  }

  dispose(): void {
    this.#panel?.dispose();
  }

  #createPanel(restored: vscode.WebviewPanel | undefined): void {
    const draw = () => void this.#render();
    const stop = this.#parts.ledger.onDidChange(draw);
    this.#panel = new PagePanel<JournalModel>(
      { viewType: panelIds.journal, title: 'Journal', name: 'journal', icon: 'journal' },
      this.#extensionUri,
      restored,
      (message) => void this.#turns.take(() => this.#receive(message)),
      draw,
      () => {
        stop();
        this.#panel = undefined;
        // The page is gone with what it had not sent yet; what it had sent is a draft by now.
        void this.#journal.keepDrafts();
      },
    );
  }

  readonly #handlers: Handlers<FromJournal> = {
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
    delete: ({ id }) => this.#journal.remove(id),
    copy: async ({ id, notes }) => {
      const text = await this.#journal.copyOf(id, notes);
      if (text !== undefined) await vscode.env.clipboard.writeText(text);
    },
    find: ({ text }) => this.#journal.find(text),
    more: () => this.#journal.showEarlier(),
  };

  async #receive(value: unknown): Promise<void> {
    const message = readJournalMessage(value);
    if (!message) return;
    await (this.#handlers[message.type] as (message: FromJournal) => void | PromiseLike<void>)(
      message,
    );
    await this.#render();
  }

  async #render(): Promise<void> {
    if (!this.#panel?.visible) return;
    try {
      const model = await this.#journal.model();
      this.#panel?.render(model);
    } catch (error) {
      this.#parts.report.notRead(error);
    }
  }
}
