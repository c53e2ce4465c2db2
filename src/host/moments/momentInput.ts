import * as vscode from 'vscode';
import type { Calendar } from '../../core/calendar.ts';
import { KINDS, type KindId } from '../../core/kind.ts';
import { parseMomentLine } from '../../core/momentLine.ts';
import { readingOf } from '../../core/readMomentLine.ts';
import { kindIconText } from './kindIcon.ts';
import type { MomentFields } from './momentArgument.ts';

export interface MomentInputOptions {
  /** What stands in the box at first. */
  readonly typed?: string | undefined;
  /** The area that a line without one gets, from the place the command was called at. */
  readonly area?: string | undefined;
  readonly calendar: Calendar;
  /** This week's moments by kind; empty when numbers are hidden. */
  readonly counts: ReadonlyMap<KindId, number>;
  /** Names in use, asked for when a mark is begun. */
  readonly people: () => Promise<readonly string[]>;
  readonly areas: () => Promise<readonly string[]>;
  /** Shows the coach cards; resolves when they are gone. */
  readonly coach: () => Promise<void>;
}

/** A line as it was typed and what it says. */
export interface TypedMoment {
  readonly text: string;
  readonly moment: MomentFields;
}

interface Item extends vscode.QuickPickItem {
  /** The line to save; absent for rows that save nothing. */
  readonly line?: string;
  /** What the box becomes instead. */
  readonly completes?: string;
  readonly more?: true;
}

const coachButton: vscode.QuickInputButton = {
  iconPath: new vscode.ThemeIcon('lightbulb'),
  tooltip: 'Coach cards (type ?)',
};

/** At most this many completions stand under the reading. */
const mostCompletions = 6;

/**
 * One input for both ways of logging: a pick of a kind saves, and so does the whole line, with its
 * reading under it as it is typed. A text that is refused stays in the box with its reason, and a line
 * that was begun is there again after a look at the coach cards. Resolves to nothing when Esc was
 * pressed.
 */
export async function askForMomentLine(
  options: MomentInputOptions,
): Promise<TypedMoment | undefined> {
  for (let { typed } = options; ; ) {
    const answer = await askOnce({ ...options, typed });
    if (answer === undefined || 'moment' in answer) return answer;
    await options.coach();
    if (answer.begun === '') return undefined;
    typed = answer.begun;
  }
}

/** What was typed, or what was begun when somebody asked for the coach cards. */
function askOnce(
  options: MomentInputOptions,
): Promise<TypedMoment | { readonly begun: string } | undefined> {
  const { calendar, area, counts } = options;
  const pick = vscode.window.createQuickPick<Item>();
  pick.title = area === undefined ? 'Log Delegation Moment' : `Log Delegation Moment · ${area}`;
  pick.placeholder = 'What happened? Pick one, or type h @priya #cache let her pick the TTL';
  pick.value = options.typed ?? '';
  pick.buttons = [coachButton];
  let showAll = false;
  let begun: string | undefined;
  const coach = () => {
    begun = pick.value.trim() === '?' ? '' : pick.value;
    pick.hide();
  };

  const read = (text: string) => {
    const line = parseMomentLine(text, calendar.today);
    return line.ok ? { ...line, moment: { ...(area && { area }), ...line.moment } } : line;
  };
  const kindItems = (): Item[] => [
    ...KINDS.filter(({ common }) => showAll || common).map(({ id, key, label, meaning }) => ({
      label: `${kindIconText(id)} ${key}  ${label}`,
      description: counts.get(id) ? `${counts.get(id)} this week` : '',
      detail: showAll ? meaning : '',
      line: key,
    })),
    ...(showAll
      ? []
      : [
          {
            label: '$(ellipsis) More',
            description: 'all nine kinds, with what they mean',
            more: true as const,
          },
        ]),
  ];
  const readingItem = (text: string): Item => {
    const line = read(text);
    return line.ok
      ? {
          label: `$(check) ${readingOf(line.moment, calendar.today)}`,
          description: 'Enter saves',
          line: text,
          alwaysShow: true,
        }
      : { label: `$(info) ${line.reason}`, alwaysShow: true };
  };
  const show = (items: readonly Item[]) => {
    // A completion that somebody has gone to stays under the cursor when the rows are drawn again.
    const [goneTo] = pick.activeItems;
    const same = items.find((item) => item.completes && item.label === goneTo?.label);
    pick.items = items;
    const active = same ?? items[0];
    if (active) pick.activeItems = [active];
    // What was typed must not go because a click landed elsewhere.
    pick.ignoreFocusOut = pick.value.trim() !== '';
  };
  const draw = () => {
    const { value } = pick;
    if (value.trim() === '?') return coach();
    if (value.trim() === '') return show(kindItems());
    return completions(value, options).then((items) => {
      if (pick.value === value) show([readingItem(value), ...items]);
    });
  };

  return new Promise((resolve) => {
    let chosen: TypedMoment | undefined;
    pick.onDidChangeValue(() => void draw());
    pick.onDidTriggerButton(coach);
    pick.onDidAccept(() => {
      const [item] = pick.selectedItems;
      if (item?.more) showAll = true;
      if (item?.completes !== undefined) pick.value = item.completes;
      if (item?.more || item?.completes !== undefined) {
        void draw();
        return;
      }
      // Whoever types fast presses Enter before the rows have followed: the box says what is meant.
      const text = pick.value.trim() === '' ? item?.line : pick.value;
      const line = text === undefined ? undefined : read(text);
      if (!line?.ok || text === undefined || chosen) return;
      chosen = { text, moment: line.moment };
      pick.hide();
    });
    pick.onDidHide(() => {
      pick.dispose();
      resolve(begun === undefined ? chosen : { begun });
    });
    void draw();
    pick.show();
  });
}

/** Known names that go on from the mark at the end of the line. */
async function completions(
  text: string,
  { people, areas }: MomentInputOptions,
): Promise<readonly Item[]> {
  const mark = /(?<=^|\s)([@#])(\S*)$/.exec(text);
  if (!mark) return [];
  const [whole, sign = '', begun = ''] = mark;
  const known = sign === '@' ? await people() : await areas();
  const start = begun.toLocaleLowerCase();
  return known
    .filter((name) => {
      const lower = name.toLocaleLowerCase();
      return lower.startsWith(start) && lower !== start;
    })
    .slice(0, mostCompletions)
    .map((name) => ({
      label: `${sign}${name}`,
      description: 'known',
      completes: `${text.slice(0, text.length - whole.length)}${sign}${name} `,
      alwaysShow: true,
    }));
}
