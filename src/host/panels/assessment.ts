import * as v from 'valibot';
import { assessmentAgenda } from '../../core/assessmentAgenda.ts';
import { type Answers, assessmentChanges } from '../../core/assessmentChanges.ts';
import { assessmentParts } from '../../core/assessmentParts.ts';
import { assessmentStand } from '../../core/assessmentStand.ts';
import { longDate, longDay } from '../../core/dayText.ts';
import { expectationGaps, gapSentence } from '../../core/expectationGaps.ts';
import type { AssessmentSet } from '../../core/fact.ts';
import { firstPractices } from '../../core/firstPractices.ts';
import type { Assessment, Program } from '../../core/program.ts';
import { lowSkills, skillPractices } from '../../core/skillPractices.ts';
import type { Drafts } from '../../ledger/drafts.ts';
import type { Ledger } from '../../ledger/ledger.ts';
import type { Recorder } from '../../ledger/recorder.ts';
import type { AssessmentModel, AssessmentResult } from '../../protocol/assessment.ts';
import type { Library } from '../authoring/library.ts';
import type { Clock } from '../clock.ts';
import type { Overview } from '../overview.ts';
import { answersSchema } from './assessmentMessage.ts';

export interface AssessmentDeskParts {
  readonly ledger: Ledger;
  readonly recorder: Recorder;
  readonly drafts: Drafts;
  readonly library: Library;
  readonly overview: Overview;
  readonly clock: Clock;
}

type WithAssessment = Program & { readonly assessment: Assessment };

/** The program whose assessment is taken when the one in focus has none. */
const usualProgram = 'ready-by-choice';

const draftId = (program: string) => `assessment-${program}`;

/** The self-assessment behind its page: whose it is, whether it is being filled in, what it came to. */
export class AssessmentDesk {
  readonly #parts: AssessmentDeskParts;
  #asked: string | undefined;
  /** The form is open though the assessment was taken before. */
  #again = false;
  #problem: string | undefined;

  constructor(parts: AssessmentDeskParts) {
    this.#parts = parts;
  }

  /** Turns to the assessment of a program; without one, of the program in focus. */
  go(program: string | undefined): void {
    this.#asked = program;
    this.#again = false;
  }

  /** Keeps what is being answered, beside the log. */
  async saveDraft(program: string, answers: Answers): Promise<void> {
    await this.#guard(() =>
      this.#parts.drafts.write({
        id: draftId(program),
        text: JSON.stringify(answers),
        program,
      }),
    );
  }

  /** Turns the answers into a fact; on the same day they replace those of before. */
  async finish(program: string, answers: Answers): Promise<void> {
    if (Object.keys(answers).length === 0) return;
    await this.#guard(async () => {
      const { recorder, overview, drafts, clock } = this.#parts;
      const latest = (await overview.assessments(program)).at(-1);
      if (latest?.day === clock.calendar().today) await recorder.revise(latest, { answers });
      else await recorder.add({ type: 'assessment', program, answers });
      await drafts.remove(draftId(program));
      this.#again = false;
    });
  }

  /** Opens the form again: with today's answers, or empty on another day. */
  again(): void {
    this.#again = true;
  }

  /** Leaves the form as it was before. */
  async leave(): Promise<void> {
    const program = await this.#program();
    if (program) await this.#guard(() => this.#parts.drafts.remove(draftId(program.id)));
    this.#again = false;
  }

  /** The agenda of the assessment taken last; undefined before the first one. */
  async agenda(): Promise<string | undefined> {
    const program = await this.#program();
    const latest = program && (await this.#parts.overview.assessments(program.id)).at(-1);
    return latest && assessmentAgenda(program.assessment, latest.answers);
  }

  /** What the page shows; undefined when no program with an assessment is there. */
  async model(): Promise<AssessmentModel | undefined> {
    const program = await this.#program();
    if (!program) return undefined;
    const { id, title, assessment } = program;
    const taken = await this.#parts.overview.assessments(id);
    const latest = taken.at(-1);
    const draft = await this.#draft(id);
    const focus = await this.#parts.overview.program();
    const head = {
      program: id,
      programTitle: title,
      focusTitle: focus && focus.id !== id ? focus.title : undefined,
      problem: this.#problem,
    };
    if (latest && !draft && !this.#again) {
      return { ...head, body: await this.#result(program, latest, taken.at(-2)) };
    }
    const today = latest?.day === this.#parts.clock.calendar().today;
    return {
      ...head,
      body: {
        kind: 'form',
        parts: assessmentParts(assessment),
        scale: assessment.scale ?? { low: 'not at all', high: 'very much' },
        answers: draft ?? (latest && today ? latest.answers : {}),
        lastTaken: latest && longDate(latest.day),
      },
    };
  }

  async #result(
    program: WithAssessment,
    latest: AssessmentSet,
    before: AssessmentSet | undefined,
  ): Promise<AssessmentResult> {
    const { assessment } = program;
    const skills = lowSkills(assessment, latest.answers);
    const programs = skills.length > 0 ? await this.#programs(program) : [];
    return {
      kind: 'result',
      taken: longDay(latest.day),
      today: latest.day === this.#parts.clock.calendar().today,
      changes: before && {
        since: longDate(before.day),
        lines: assessmentChanges(assessment, before.answers, latest.answers),
      },
      gaps: expectationGaps(assessment, latest.answers).map((gap) => ({
        text: gap.text,
        sentence: gapSentence(gap),
      })),
      stand: assessmentStand(assessment, latest.answers),
      practices: firstPractices(skillPractices(skills, programs)),
    };
  }

  /** All programs in the wording for this lead: the one in focus first. */
  async #programs(fallback: Program): Promise<readonly Program[]> {
    const { library, ledger, overview } = this.#parts;
    const first = ledger.standing.focus ?? fallback.id;
    const ids = (await library.list()).map(({ id }) => id);
    const programs = await Promise.all(
      [first, ...ids.filter((id) => id !== first)].map((id) => overview.programFor(id)),
    );
    return programs.filter((program) => program !== undefined);
  }

  async #program(): Promise<WithAssessment | undefined> {
    const { library, ledger } = this.#parts;
    await ledger.ready();
    for (const id of [this.#asked, ledger.standing.focus, usualProgram]) {
      const program = id === undefined ? undefined : await library.get(id);
      if (program && hasAssessment(program)) return program;
    }
    return undefined;
  }

  async #draft(program: string): Promise<Answers | undefined> {
    const draft = (await this.#parts.drafts.all()).find(({ id }) => id === draftId(program));
    if (!draft) return undefined;
    try {
      const parsed = v.safeParse(answersSchema, JSON.parse(draft.text));
      return parsed.success ? parsed.output : undefined;
    } catch {
      return undefined;
    }
  }

  async #guard(work: () => Promise<unknown>): Promise<void> {
    try {
      await work();
      this.#problem = undefined;
    } catch {
      this.#problem =
        'Not saved: the folder of your notes cannot be written. Your answers are still on this page; keep them again when the folder is back.';
    }
  }
}

const hasAssessment = (program: Program): program is WithAssessment =>
  program.assessment !== undefined;
