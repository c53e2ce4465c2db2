import * as vscode from 'vscode';
import { isDay } from '../../core/day.ts';
import {
  type BriefLine,
  briefLines,
  briefMarkdown,
  checkInDay,
  type HandoverBrief,
} from '../../core/handoverBrief.ts';
import { kindOf } from '../../core/kind.ts';
import { NOTE_LIMIT } from '../../core/momentLine.ts';
import { shownWords } from '../privacy.ts';
import { type EditMomentParts, momentOf } from './editMoment.ts';

type Lines = Partial<Record<BriefLine, string>>;

/**
 * Asks the six lines of a handover one after the other; each can be left empty and Back goes back. Esc
 * saves nothing, and what was written can be gone on with. Then the brief can be opened or copied, and
 * its check-in and what it may grow go to the moment, which is logged when the brief was not opened
 * from one.
 */
export async function writeHandoverBrief(
  momentId: string | undefined,
  parts: EditMomentParts,
  lines: Lines = {},
): Promise<void> {
  const moment = momentId === undefined ? undefined : await momentOf(momentId, parts.ledger);
  const title = moment?.note || moment?.area || 'Handover';
  const shown = shownWords(moment?.note) || moment?.area || 'Handover';
  if (moment?.checkIn) lines.checkIn ??= moment.checkIn;
  const written = await askLines(shown, lines);
  const wanted = written && (await askWanted(shown));
  const grows =
    wanted &&
    (await vscode.window.showInputBox({
      title: shown,
      prompt: 'What may this grow? You can leave it empty.',
      value: moment?.grows ?? '',
      ignoreFocusOut: true,
    }));
  if (wanted === undefined || grows === undefined) {
    if (Object.values(lines).every((text) => text === '' || text === moment?.checkIn)) return;
    const choice = await vscode.window.showInformationMessage(
      'The brief is not finished, and nothing of it is saved.',
      'Go On',
    );
    if (choice === 'Go On') await writeHandoverBrief(momentId, parts, lines);
    return;
  }
  const brief: HandoverBrief = {
    title,
    lines,
    wanted: wanted.value,
    grows: grows.trim() || undefined,
  };
  await keep(brief, moment?.id, parts);
  await offer(brief);
}

/** Fills in the lines as they are answered; undefined when one was left with Esc. */
async function askLines(title: string, lines: Lines): Promise<Lines | undefined> {
  for (let at = 0; at < briefLines.length; ) {
    const line = briefLines[at];
    if (!line) break;
    const answer = await askLine(title, at, lines[line.id] ?? '');
    lines[line.id] = answer.text;
    if (answer.then === 'leave') return undefined;
    at = Math.max(0, at + (answer.then === 'back' ? -1 : 1));
  }
  return lines;
}

/** What stood in the box, whatever ended it. */
interface Answer {
  readonly text: string;
  readonly then: 'on' | 'back' | 'leave';
}

function askLine(title: string, at: number, value: string): Promise<Answer> {
  const line = briefLines[at];
  const input = vscode.window.createInputBox();
  input.title = title;
  input.step = at + 1;
  input.totalSteps = briefLines.length;
  input.prompt = line?.title ?? '';
  input.placeholder = line?.hint ?? '';
  input.value = value;
  input.ignoreFocusOut = true;
  if (at > 0) input.buttons = [vscode.QuickInputButtons.Back];
  return new Promise((resolve) => {
    let then: Answer['then'] = 'leave';
    input.onDidTriggerButton(() => {
      then = 'back';
      input.hide();
    });
    input.onDidAccept(() => {
      then = 'on';
      input.hide();
    });
    input.onDidHide(() => {
      input.dispose();
      resolve({ text: input.value.trim(), then });
    });
    input.show();
  });
}

async function askWanted(
  title: string,
): Promise<{ readonly value: HandoverBrief['wanted'] } | undefined> {
  return vscode.window.showQuickPick(
    [
      { label: 'They want it', value: 'yes' as const },
      { label: 'Not sure', value: 'unsure' as const },
      { label: 'Rather not', value: 'no' as const },
      { label: 'I have not asked yet', value: undefined },
    ],
    { title, placeHolder: 'Is the stretch wanted?', ignoreFocusOut: true },
  );
}

async function keep(
  { title, lines, wanted, grows }: HandoverBrief,
  momentId: string | undefined,
  { ledger, recorder, report }: EditMomentParts,
): Promise<void> {
  const day = checkInDay(lines.checkIn);
  const checkIn = day !== undefined && isDay(day) ? day : undefined;
  const save = async () => {
    if (momentId === undefined) {
      const note = [...(lines.outcome ?? '')].slice(0, NOTE_LIMIT).join('') || title;
      await recorder.add({ type: 'moment', kind: 'handed-over', note, checkIn, wanted, grows });
    } else {
      const moment = await momentOf(momentId, ledger);
      await recorder.revise(moment, {
        checkIn: checkIn ?? moment.checkIn,
        wanted: wanted ?? moment.wanted,
        grows: grows ?? moment.grows,
      });
    }
  };
  await save().catch((error: unknown) => report.notSaved('The handover', error, save));
}

async function offer(brief: HandoverBrief): Promise<void> {
  const choice = await vscode.window.showInformationMessage(
    `${kindOf('handed-over').label}. The brief is yours to pass on; Big Steps keeps only the check-in and what it may grow.`,
    'Open as Markdown',
    'Copy',
  );
  const content = briefMarkdown(brief);
  if (choice === 'Copy') await vscode.env.clipboard.writeText(content);
  if (choice === 'Open as Markdown') {
    const document = await vscode.workspace.openTextDocument({ language: 'markdown', content });
    await vscode.window.showTextDocument(document);
  }
}
