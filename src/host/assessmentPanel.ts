import * as vscode from 'vscode';
import { Turns } from '../core/turns.ts';
import type { AssessmentModel, FromAssessment } from '../protocol/assessment.ts';
import type { Handlers } from '../protocol/channel.ts';
import { AssessmentDesk, type AssessmentDeskParts } from './assessment.ts';
import { readAssessmentMessage } from './assessmentMessage.ts';
import { panelIds } from './commandIds.ts';
import { PagePanel } from './pagePanel.ts';
import type { Report } from './report.ts';

export interface AssessmentPanelParts extends AssessmentDeskParts {
  readonly report: Report;
  readonly extensionUri: vscode.Uri;
}

/** The one self-assessment panel of a window. */
export class AssessmentPanel {
  readonly #parts: AssessmentPanelParts;
  readonly #desk: AssessmentDesk;
  // What the page says is heard in order: an answer is in the draft before the form is done.
  readonly #turns = new Turns();
  #panel: PagePanel<AssessmentModel> | undefined;

  constructor(parts: AssessmentPanelParts) {
    this.#parts = parts;
    this.#desk = new AssessmentDesk(parts);
  }

  /** Shows the assessment of a program; without one, of the program in focus. */
  async show(program?: string): Promise<void> {
    if (program !== undefined || !this.#panel) this.#desk.go(program);
    if (this.#panel) this.#panel.reveal();
    else this.#createPanel(undefined);
    await this.#render();
  }

  /** Takes over the panel that VS Code brings back after a reload, with the program it remembers. */
  restore(panel: vscode.WebviewPanel, state: unknown): void {
    const { program } = (state ?? {}) as { program?: unknown };
    this.#desk.go(typeof program === 'string' ? program : undefined);
    this.#createPanel(panel);
  }

  #createPanel(restored: vscode.WebviewPanel | undefined): void {
    const draw = () => void this.#render();
    const stop = this.#parts.ledger.onDidChange(draw);
    this.#panel = new PagePanel<AssessmentModel>(
      {
        viewType: panelIds.assessment,
        title: 'Self-Assessment',
        name: 'assessment',
        icon: 'assessment',
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

  readonly #handlers: Handlers<FromAssessment> = {
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
      vscode.commands.executeCommand<void>('bigSteps.openJournal', { task: `${program}/${task}` }),
  };

  async #receive(value: unknown): Promise<void> {
    const message = readAssessmentMessage(value);
    if (!message) return;
    try {
      await (this.#handlers[message.type] as (message: FromAssessment) => unknown)(message);
    } catch (error) {
      this.#parts.report.notRead(error);
    }
    await this.#render();
  }

  async #render(): Promise<void> {
    if (!this.#panel?.visible) return;
    try {
      const model = await this.#desk.model();
      if (model) this.#panel?.render(model);
    } catch (error) {
      this.#parts.report.notRead(error);
    }
  }
}
