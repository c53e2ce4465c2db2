import * as vscode from 'vscode';
import { summaryMarkdown } from '../../core/summaryMarkdown.ts';
import type { Week } from '../../core/week.ts';
import type { Handlers } from '../../protocol/channel.ts';
import type { FromWeeklySummary, WeeklySummaryModel } from '../../protocol/weeklySummary.ts';
import { panelIds } from '../commandIds.ts';
import { onNews } from '../onNews.ts';
import type { Report } from '../report.ts';
import { DeskPanel } from './deskPanel.ts';
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
  readonly #page: DeskPanel<WeeklySummaryModel, FromWeeklySummary>;

  constructor(parts: WeeklySummaryPanelParts) {
    const { extensionUri, report } = parts;
    this.#parts = parts;
    this.#desk = new WeeklySummaryDesk(parts);
    this.#page = new DeskPanel<WeeklySummaryModel, FromWeeklySummary>({
      kind: {
        viewType: panelIds.weeklySummary,
        title: 'Weekly Summary',
        name: 'weeklySummary',
        icon: 'summary',
      },
      extensionUri,
      model: () => this.#desk.model(),
      read: readWeeklySummaryMessage,
      handlers: this.#handlers,
      follow: (redraw) => onNews(parts, redraw),
      failed: (error) => report.notSaved('Your change', error),
      notRead: (error) => report.notRead(error),
    });
  }

  /** Shows a week; this one when none is named. */
  async show(week?: Week): Promise<void> {
    await this.#page.wake();
    this.#desk.go(week);
    await this.#page.show();
  }

  /** Takes over the panel that VS Code brings back after a reload, with the week the page remembers. */
  restore(panel: vscode.WebviewPanel, state: unknown): void {
    const week = (state as { week?: unknown } | undefined)?.week;
    const known = readWeeklySummaryMessage({ type: 'go', week });
    this.#desk.go(known?.type === 'go' ? known.week : undefined);
    this.#page.restore(panel);
  }

  get #handlers(): Handlers<FromWeeklySummary> {
    return {
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
  }
}
