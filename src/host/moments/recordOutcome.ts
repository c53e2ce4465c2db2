import * as v from 'valibot';
import * as vscode from 'vscode';
import { kindOf } from '../../core/kind.ts';
import { NOTE_LIMIT } from '../../core/momentLine.ts';
import { momentText } from '../../core/momentText.ts';
import { checkInAgain } from '../../core/openOutcomes.ts';
import { OUTCOMES, type Outcome } from '../../core/outcome.ts';
import { fields, readArgument } from '../argument.ts';
import { shownWords } from '../privacy.ts';
import { type EditMomentParts, momentOf } from './editMoment.ts';

const schema = v.strictObject({
  id: fields.id,
  outcome: v.picklist(OUTCOMES.map(({ id }) => id)),
  text: v.optional(fields.note),
});

/** Says how a moment worked out. */
export async function recordOutcome(argument: unknown, parts: EditMomentParts): Promise<void> {
  const { id, outcome, text } = readArgument(schema, argument);
  await save(id, outcome, text, parts);
}

/** Asks how a moment worked out, and for one line; the answer is kept before the line is asked for. */
export async function askForOutcome(id: string, parts: EditMomentParts): Promise<void> {
  const moment = await momentOf(id, parts.ledger);
  const { followUp } = kindOf(moment.kind);
  const title = momentText({ ...moment, note: shownWords(moment.note) });
  const picked = await vscode.window.showQuickPick(
    OUTCOMES.map(({ id: outcome, label: name }) => ({
      label: name,
      description: outcome === 'soon' ? 'asked again in a week' : '',
      outcome,
    })),
    { title, placeHolder: 'How did that work out?' },
  );
  if (!picked) return;
  const { report } = parts;
  const keep = async (text: string | undefined): Promise<boolean> => {
    try {
      await save(id, picked.outcome, text, parts);
      return true;
    } catch (error) {
      report.notSaved('The outcome', error, () => keep(text));
      return false;
    }
  };
  if (!(await keep(moment.outcome?.text)) || picked.outcome === 'soon') return;
  const text = await vscode.window.showInputBox({
    title,
    prompt: picked.outcome === 'didnt' ? `What was missing from me? ${followUp}` : followUp,
    value: moment.outcome?.text ?? '',
    placeHolder: 'One line, or Esc to leave it at that',
    ignoreFocusOut: true,
    validateInput: (line) =>
      v.is(fields.note, line)
        ? undefined
        : `At most ${NOTE_LIMIT} characters. Keep the rest for the journal.`,
  });
  if (text !== undefined && text.trim() !== (moment.outcome?.text ?? '')) {
    await keep(text.trim() || undefined);
  }
}

async function save(
  id: string,
  value: Outcome,
  text: string | undefined,
  { ledger, recorder, clock }: EditMomentParts,
): Promise<void> {
  const moment = await momentOf(id, ledger);
  const { today } = clock.calendar();
  const { checkIn } = moment;
  await recorder.revise(moment, {
    outcome: { value, day: today, text },
    ...(value === 'soon' && checkIn && { checkIn: checkInAgain(checkIn, today) }),
  });
}
