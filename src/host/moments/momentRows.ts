import type * as vscode from 'vscode';
import type { Day } from '../../core/day.ts';
import { KINDS, type KindId, kindOf } from '../../core/kind.ts';
import type { KnownNames } from '../../core/marksLike.ts';
import type { MomentDraft } from '../../core/momentLine.ts';
import { type LineChoice, momentLineHelp } from '../../core/momentLineHelp.ts';
import { readingOf } from '../../core/readMomentLine.ts';
import { kindIconText } from './kindIcon.ts';

/** A row under the box in which a moment is typed. */
export interface MomentRow extends vscode.QuickPickItem {
  /** What the box becomes, or what is saved when it is empty; absent for rows that only say something. */
  readonly line?: string;
  readonly more?: true;
}

/** What the rows are drawn from. */
export interface MomentRowsParts {
  readonly today: Day;
  readonly names: KnownNames;
  /** This week's moments by kind; empty when numbers are hidden. */
  readonly counts: ReadonlyMap<KindId, number>;
  /** All kinds with their meaning, not the common ones alone. */
  readonly showAll: boolean;
  /** What the line says; undefined when it is refused. */
  readonly moment: MomentDraft | undefined;
}

const more: MomentRow = {
  label: '$(ellipsis) More',
  description: 'all nine kinds, with what they mean',
  alwaysShow: true,
  more: true,
};

/**
 * The rows for a text, and the one that Enter takes. VS Code marks letters that it finds in a label, and
 * moves such rows up: what is said about the whole line is a description, which it leaves alone.
 */
export function momentRows(
  text: string,
  parts: MomentRowsParts,
): { readonly rows: readonly MomentRow[]; readonly active: MomentRow | undefined } {
  const { moment, today } = parts;
  const { refusal, choices } = momentLineHelp(text, today, parts.names);
  const said: MomentRow[] = moment
    ? [sayRow('check', `${readingOf(moment, today)}   Enter saves`)]
    : refusal === ''
      ? []
      : [sayRow('info', refusal)];
  const offered = choiceRows(choices, parts);
  // Where a kind is missing, to choose one is the next step; a refused mark stays as it was typed.
  const active = !moment && choices[0]?.kind ? offered[0] : (said[0] ?? offered[0]);
  return { rows: [...said, ...offered], active };
}

const sayRow = (icon: string, description: string): MomentRow => ({
  label: `$(${icon})`,
  description,
  alwaysShow: true,
});

function choiceRows(choices: readonly LineChoice[], parts: MomentRowsParts): readonly MomentRow[] {
  const isCut = !parts.showAll && choices.filter(({ kind }) => kind).length === KINDS.length;
  const shown = isCut ? choices.filter(({ kind }) => kind && kindOf(kind).common) : choices;
  const rows = shown.map((choice) => choiceRow(choice, parts));
  return isCut ? [...rows, more] : rows;
}

function choiceRow(
  { label, meaning, line, kind }: LineChoice,
  { counts, showAll }: MomentRowsParts,
): MomentRow {
  if (!kind) return { label, description: meaning, line, alwaysShow: true };
  const count = counts.get(kind);
  return {
    label: `${kindIconText(kind)} ${kindOf(kind).key}  ${label}`,
    description: count ? `${count} this week` : '',
    detail: showAll ? kindOf(kind).meaning : '',
    line,
    alwaysShow: true,
  };
}
