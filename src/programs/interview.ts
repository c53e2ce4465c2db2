/** One question of New Program. */
export interface Question {
  readonly id: QuestionId;
  readonly question: string;
  /** What makes a good answer. */
  readonly hint: string;
  /** An answer that somebody might give. */
  readonly example: string;
  readonly required: boolean;
}

export type QuestionId =
  | 'respected'
  | 'purpose'
  | 'before'
  | 'shifts'
  | 'done'
  | 'days'
  | 'words'
  | 'slip'
  | 'prompt'
  | 'weekly'
  | 'others'
  | 'title';

/** The answers so far; an empty one counts as none. */
export type Answers = Readonly<Partial<Record<QuestionId, string>>>;

/** The twelve questions of New Program, in their order. */
export const INTERVIEW: readonly Question[] = [];

/** A valid, commented program file from the answers. `today`: YYYY-MM-DD. */
export function programFromInterview(_answers: Answers, _today: string): string {
  return '';
}
