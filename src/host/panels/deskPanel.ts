import type * as vscode from 'vscode';
import { Turns } from '../../core/turns.ts';
import type { Handlers } from '../../protocol/channel.ts';
import { type PageKind, PagePanel } from './pagePanel.ts';
import { wakeTab } from './wakeTab.ts';

/** Milliseconds that VS Code has to give back a panel whose tab came to the front. */
const patience = 3000;

export interface DeskPanelOptions<Model, Message extends { readonly type: string }> {
  readonly kind: PageKind;
  readonly extensionUri: vscode.Uri;
  /** What there is to show; undefined when there is nothing yet. */
  readonly model: () => Promise<Model | undefined>;
  /** Checks what the page said; undefined when it is no message of ours. */
  readonly read: (value: unknown) => Message | undefined;
  readonly handlers: Handlers<Message>;
  /** Calls back when what is shown may have changed, until it is disposed of. */
  readonly follow: (redraw: () => void) => { dispose(): void };
  /** Told what a handler, or the reading of the model, threw. */
  readonly failed: (error: unknown) => void;
  readonly notRead: (error: unknown) => void;
  readonly closed?: () => void;
}

/**
 * The one panel of a page whose content is computed: opened, revealed and restored here. What the page
 * says is heard in order, each message answered by a new picture of the whole.
 */
export class DeskPanel<Model, Message extends { readonly type: string }> {
  readonly #options: DeskPanelOptions<Model, Message>;
  readonly #turns = new Turns();
  #panel: PagePanel<Model> | undefined;
  #given: (() => void) | undefined;

  constructor(options: DeskPanelOptions<Model, Message>) {
    this.#options = options;
  }

  get isOpen(): boolean {
    return this.#panel !== undefined;
  }

  /** Before something is shown: takes over the tab that a reload has left, if there is one. */
  async wake(): Promise<void> {
    if (this.#panel) return;
    const given = new Promise<void>((resolve) => {
      this.#given = resolve;
    });
    if (!(await wakeTab(this.#options.kind.viewType)) || this.#panel) return;
    await Promise.race([given, new Promise((resolve) => setTimeout(resolve, patience))]);
  }

  /** Opens the panel or brings it to the front, and draws it. */
  async show(): Promise<void> {
    if (this.#panel) this.#panel.reveal();
    else this.restore(undefined);
    await this.render();
  }

  /** Takes over a panel that VS Code brings back after a reload; its page asks to be drawn. */
  restore(panel: vscode.WebviewPanel | undefined): void {
    const { kind, extensionUri, follow, closed } = this.#options;
    const draw = () => void this.render();
    const following = follow(draw);
    this.#panel = new PagePanel<Model>(
      kind,
      extensionUri,
      panel,
      (message) => void this.#turns.take(() => this.#receive(message)),
      draw,
      () => {
        following.dispose();
        this.#panel = undefined;
        closed?.();
      },
    );
    this.#given?.();
  }

  /** Draws the page, if it is to be seen. */
  async render(): Promise<void> {
    if (!this.#panel?.visible) return;
    try {
      const model = await this.#options.model();
      if (model !== undefined) this.#panel?.render(model);
    } catch (error) {
      this.#options.notRead(error);
    }
  }

  async #receive(value: unknown): Promise<void> {
    const { read, handlers, failed } = this.#options;
    const message = read(value);
    if (!message) return;
    try {
      const type: Message['type'] = message.type;
      await (handlers[type] as (heard: Message) => void | PromiseLike<void>)(message);
    } catch (error) {
      failed(error);
    }
    await this.render();
  }
}
