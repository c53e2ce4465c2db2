import * as vscode from 'vscode';
import { summaryMarkdown } from '../core/summaryMarkdown.ts';
import { Turns } from '../core/turns.ts';
import type { Week } from '../core/week.ts';
import type { Handlers } from '../protocol/channel.ts';
import type { FromWeeklySummary, WeeklySummaryModel } from '../protocol/weeklySummary.ts';
import { panelIds } from './commandIds.ts';
import { PagePanel } from './pagePanel.ts';
import type { Report } from './report.ts';
import { WeeklySummaryDesk, type WeeklySummaryParts } from './weeklySummary.ts';
import { readWeeklySummaryMessage } from './weeklySummaryMessage.ts';

export interface WeeklySummaryPanelParts extends WeeklySummaryParts {
  readonly report: Report;
  readonly extensionUri: vscode.Uri;
}

/** The one weekly summary panel of a window. */
export class WeeklySummaryPanel {
  readonly #parts: WeeklySummaryPanelParts;
  readonly #desk: WeeklySummaryDesk;
  readonly #turns = new Turns();
  #panel: PagePanel<WeeklySummaryModel> | undefined;

  constructor(parts: WeeklySummaryPanelParts) {
    this.#parts = parts;
    this.#desk = new WeeklySummaryDesk(parts);
  }

  /** Shows a week; this one when none is named. */
  async show(week?: Week): Promise<void> {
    if (week !== undefined || !this.#panel) this.#desk.go(week);
    if (this.#panel) this.#panel.reveal();
    else this.#createPanel(undefined);
    await this.#render();
  }

  /** Takes over the panel that VS Code brings back after a reload, with the week the page remembers. */
  restore(panel: vscode.WebviewPanel, state: unknown): void {
    const week = (state as { week?: unknown } | undefined)?.week;
    const known = readWeeklySummaryMessage({ type: 'go', week });
    this.#desk.go(known?.type === 'go' ? known.week : undefined);
    this.#createPanel(panel);
  }

  dispose(): void {
    this.#panel?.dispose();
  }

  #createPanel(restored: vscode.WebviewPanel | undefined): void {
    const draw = () => void this.#render();
    const stop = this.#parts.ledger.onDidChange(draw);
    this.#panel = new PagePanel<WeeklySummaryModel>(
      {
        viewType: panelIds.weeklySummary,
        title: 'Weekly Summary',
        name: 'weeklySummary',
        icon: 'summary',
      },
      this.#parts.extensionUri,
      restored,
      (message) => void this.#turns.take(() => this.#receive(message)),
      draw,
      () => {
        stop();
        this.#panel = undefined;
      },
    );
  }

  readonly #handlers: Handlers<FromWeeklySummary> = {
    ready: () => undefined,
    go: ({ week }) => this.#desk.go(week),
    became: ({ id, became }) => this.#desk.became(id, became),
    outcome: ({ id, outcome, text }) =>
      vscode.commands.executeCommand<void>('bigSteps.recordOutcome', {
        id,
        outcome,
        ...(text.trim() !== '' && { text: text.trim() }),
      }),
    setTask: async ({ week, program, task, state }) => {
      for (const day of await this.#desk.daysToSet(week, program, task, state)) {
        await vscode.commands.executeCommand('bigSteps.setTask', { program, task, state, day });
      }
    },
    intention: ({ week, text, done }) => this.#desk.setIntention(week, text, done),
    remember: ({ week, row, line }) => this.#desk.remember(week, row, line),
    closeWeek: ({ week, intention }) => this.#desk.closeWeek(week, intention),
    writeAbout: ({ week }) =>
      vscode.commands.executeCommand<void>('bigSteps.openJournal', { week }),
    copyMarkdown: async ({ week }) =>
      vscode.env.clipboard.writeText(summaryMarkdown(await this.#parts.overview.summary(week))),
    example: ({ show }) => this.#desk.showExample(show),
    logMoment: () => vscode.commands.executeCommand<void>('bigSteps.logMoment'),
  };

  async #receive(value: unknown): Promise<void> {
    const message = readWeeklySummaryMessage(value);
    if (!message) return;
    try {
      await (this.#handlers[message.type] as (message: FromWeeklySummary) => unknown)(message);
    } catch (error) {
      this.#parts.report.notSaved('Your change', error);
    }
    await this.#render();
  }

  async #render(): Promise<void> {
    if (!this.#panel?.visible) return;
    try {
      const model = await this.#desk.model();
      this.#panel?.render(model);
    } catch (error) {
      this.#parts.report.notRead(error);
    }
  }
}
