import * as vscode from 'vscode';
import type { KindId } from '../../core/kind.ts';
import { parseMomentLine } from '../../core/momentLine.ts';
import type { Clock } from '../clock.ts';
import { once } from '../once.ts';
import type { Overview } from '../overview.ts';
import { readPrivacy } from '../privacy.ts';
import type { MomentFields } from './momentArgument.ts';
import { type MomentRow, momentRows } from './momentRows.ts';
import type { Names } from './names.ts';

/** What the input asks for. */
export interface MomentInputOptions {
  readonly title: string;
  /** What stands in the box at first. */
  readonly typed?: string | undefined;
  /** The area that a line without one gets, from the place the command was called at. */
  readonly area?: string | undefined;
}

export interface MomentInputParts {
  readonly clock: Clock;
  readonly overview: Overview;
  readonly names: Names;
}

/** A line as it was typed and what it says. */
export interface TypedMoment {
  readonly text: string;
  readonly moment: MomentFields;
}

const coachButton: vscode.QuickInputButton = {
  iconPath: new vscode.ThemeIcon('lightbulb'),
  tooltip: 'Coach cards (type ?)',
};

/**
 * One input to log a moment and to edit one: a pick of a kind saves, and so does the whole line, with its
 * reading under it as it is typed. A text that is refused stays in the box with its reason, and a line
 * that was begun is there again after a look at the coach cards. Resolves to nothing when Esc was
 * pressed.
 */
export async function askForMomentLine(
  options: MomentInputOptions,
  parts: MomentInputParts,
): Promise<TypedMoment | undefined> {
  const counts = readPrivacy().hideNumbers ? new Map() : await weekCounts(parts.overview);
  for (let { typed } = options; ; ) {
    const answer = await askOnce({ ...options, typed }, counts, parts);
    if (answer === undefined || 'moment' in answer) return answer;
    await (await import('./coach.ts')).showCoachCards();
    if (answer.begun === '') return undefined;
    typed = answer.begun;
  }
}

/** How many moments of each kind this week holds; none when the log cannot be read. */
async function weekCounts(overview: Overview): Promise<ReadonlyMap<KindId, number>> {
  const counts = new Map<KindId, number>();
  const moments = await overview.weekMoments().catch(() => []);
  for (const { kind } of moments) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return counts;
}

/** What was typed, or what was begun when somebody asked for the coach cards. */
function askOnce(
  { title, typed = '', area }: MomentInputOptions,
  counts: ReadonlyMap<KindId, number>,
  { clock, names }: MomentInputParts,
): Promise<TypedMoment | { readonly begun: string } | undefined> {
  const { today } = clock.calendar();
  const pick = vscode.window.createQuickPick<MomentRow>();
  pick.placeholder = 'What happened? Pick one, or type h @priya #cache let her pick the TTL';
  pick.buttons = [coachButton];
  let showAll = false;
  let drawn: { readonly text: string; readonly active: MomentRow | undefined } | undefined;
  let begun: string | undefined;
  const coach = () => {
    begun = pick.value.trim() === '?' ? '' : pick.value;
    pick.hide();
  };
  const namesInUse = once(async () => ({
    people: readPrivacy().privateScreen ? [] : await names.people(),
    areas: await names.areas(),
  }));
  const read = (text: string) => {
    const line = parseMomentLine(text, today);
    return line.ok
      ? { ...line.moment, ...(area && { area: line.moment.area ?? area }) }
      : undefined;
  };
  const draw = async () => {
    const { value } = pick;
    if (value.trim() === '?') return coach();
    // Names are looked up when a mark needs them: everything else is drawn at once.
    const known = /[@#]/.test(value) ? await namesInUse() : { people: [], areas: [] };
    if (pick.value !== value) return;
    const { rows, active } = momentRows(value, {
      today,
      names: known,
      counts,
      showAll,
      moment: read(value),
    });
    // A choice that somebody has gone to stays under the cursor when the rows are drawn again.
    const [goneTo] = pick.activeItems.filter((row) => row !== drawn?.active);
    const same = rows.find(({ label, line }) => line !== undefined && label === goneTo?.label);
    drawn = { text: value, active: same ?? active };
    pick.items = rows;
    if (drawn.active) pick.activeItems = [drawn.active];
    // What was typed must not go because a click landed elsewhere.
    pick.ignoreFocusOut = value.trim() !== '';
  };

  return new Promise((resolve) => {
    let chosen: TypedMoment | undefined;
    pick.onDidChangeValue(() => void draw());
    pick.onDidTriggerButton(coach);
    pick.onDidAccept(() => {
      // Whoever types fast presses Enter before the rows have followed: the box says what is meant.
      const row = drawn?.text === pick.value ? pick.selectedItems[0] : undefined;
      const isEmpty = pick.value.trim() === '';
      if (row?.more) showAll = true;
      if (row?.line !== undefined && !isEmpty) pick.value = row.line;
      if (row?.more || (row?.line !== undefined && !isEmpty)) {
        void draw();
        return;
      }
      const text = isEmpty ? row?.line?.trim() : pick.value;
      const moment = text === undefined ? undefined : read(text);
      if (!moment || text === undefined || chosen) return;
      chosen = { text, moment };
      pick.hide();
    });
    pick.onDidHide(() => {
      pick.dispose();
      resolve(begun === undefined ? chosen : { begun });
    });
    void draw();
    pick.show();
    // VS Code selects what stands in the box when it opens, and the next letter would take its place.
    pick.title = title;
    if (typed === '') return;
    pick.value = typed;
    void draw();
  });
}
