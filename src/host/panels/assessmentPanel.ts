import * as vscode from 'vscode';
import type { AssessmentModel, FromAssessment } from '../../protocol/assessment.ts';
import type { Handlers } from '../../protocol/channel.ts';
import { panelIds } from '../commandIds.ts';
import { onNews } from '../onNews.ts';
import type { Report } from '../report.ts';
import { AssessmentDesk, type AssessmentDeskParts } from './assessment.ts';
import { readAssessmentMessage } from './assessmentMessage.ts';
import { DeskPanel } from './deskPanel.ts';

export interface AssessmentPanelParts extends AssessmentDeskParts {
  readonly report: Report;
  readonly extensionUri: vscode.Uri;
}

/** The one self-assessment panel of a window. */
export class AssessmentPanel {
  readonly #desk: AssessmentDesk;
  readonly #page: DeskPanel<AssessmentModel, FromAssessment>;

  constructor(parts: AssessmentPanelParts) {
    const { extensionUri, report } = parts;
    this.#desk = new AssessmentDesk(parts);
    this.#page = new DeskPanel<AssessmentModel, FromAssessment>({
      kind: {
        viewType: panelIds.assessment,
        title: 'Self-Assessment',
        name: 'assessment',
        icon: 'assessment',
      },
      extensionUri,
      model: () => this.#desk.model(),
      read: readAssessmentMessage,
      handlers: this.#handlers,
      follow: (redraw) => onNews(parts, redraw),
      failed: (error) => report.notSaved('Your answer', error),
      notRead: (error) => report.notRead(error),
    });
  }

  /** Shows the assessment of a program; without one, of the program in focus. */
  async show(program?: string): Promise<void> {
    await this.#page.wake();
    if (program !== undefined || !this.#page.isOpen) this.#desk.go(program);
    await this.#page.show();
  }

  /** Takes over the panel that VS Code brings back after a reload, with the program it remembers. */
  restore(panel: vscode.WebviewPanel, state: unknown): void {
    const { program } = (state ?? {}) as { program?: unknown };
    this.#desk.go(typeof program === 'string' ? program : undefined);
    this.#page.restore(panel);
  }

  get #handlers(): Handlers<FromAssessment> {
    return {
      ready: () => undefined,
      answers: ({ program, answers }) => this.#desk.saveDraft(program, answers),
      finish: ({ program, answers }) => this.#desk.finish(program, answers),
      again: () => this.#desk.again(),
      leave: () => this.#desk.leave(),
      copyAgenda: async () => {
        const agenda = await this.#desk.agenda();
        if (agenda !== undefined) await vscode.env.clipboard.writeText(agenda);
      },
      openTask: ({ program, task }) =>
        vscode.commands.executeCommand<void>('bigSteps.openJournal', {
          task: `${program}/${task}`,
        }),
    };
  }
}
