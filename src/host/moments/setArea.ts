import * as v from 'valibot';
import * as vscode from 'vscode';
import { areasOf } from '../../core/area.ts';
import type { AreaSet } from '../../core/fact.ts';
import { LEVELS } from '../../core/level.ts';
import { sameName } from '../../core/momentGroups.ts';
import { isMarkName } from '../../core/momentLine.ts';
import type { Recorder } from '../../ledger/recorder.ts';
import { fields, readArgument } from '../argument.ts';
import type { Overview } from '../overview.ts';
import { readPrivacy } from '../privacy.ts';
import type { Report } from '../report.ts';
import { areaTextFor } from './momentItem.ts';

export interface SetAreaParts {
  readonly recorder: Recorder;
  readonly overview: Overview;
  readonly report: Report;
}

const states = ['mine', 'handing-over', 'theirs', 'dropped'] as const;

const schema = v.strictObject({
  area: fields.name,
  successor: v.optional(fields.name),
  level: v.optional(v.picklist([1, 2, 3, 4, 5, 6, 7])),
  month: v.optional(
    v.pipe(
      v.string(),
      v.check((month) => /^\d{4}-(0[1-9]|1[0-2])$/.test(month), 'takes a month such as 2027-01'),
    ),
  ),
  state: v.optional(v.picklist(states)),
});

type AreaFields = Omit<AreaSet, 'v' | 'id' | 'rev' | 'at' | 'day' | 'type'>;

/** Puts an area on the letting-go list, or says more of one; what is not named stays as it is. */
export async function setArea(argument: unknown, parts: SetAreaParts): Promise<void> {
  const named = readArgument(schema, argument);
  const known = await knownArea(named.area, parts.overview);
  await parts.recorder.add({
    type: 'area',
    area: known?.area ?? named.area,
    successor: named.successor ?? known?.successor,
    level: named.level ?? known?.level,
    month: named.month ?? known?.month,
    state: named.state ?? known?.state ?? 'mine',
  });
}

/** Asks which area, to whom, at which level and until when; every answer but the area can be left out. */
export async function askForArea(known: AreaSet | undefined, parts: SetAreaParts): Promise<void> {
  const area = known ?? (await pickArea(parts.overview));
  if (!area) return;
  const state = await pickState(area);
  if (!state) return;
  const more =
    state === 'handing-over' || state === 'theirs'
      ? await askDetails(area, state)
      : { ...area, state };
  if (!more) return;
  const { area: name, successor, level, month } = more;
  const save = () =>
    parts.recorder.add({ type: 'area', area: name, successor, level, month, state });
  await save().catch((error: unknown) => parts.report.notSaved('The area', error, save));
}

async function knownArea(name: string, overview: Overview): Promise<AreaSet | undefined> {
  return areasOf(await overview.areas()).find(({ area }) => sameName(area, name));
}

async function pickArea(overview: Overview): Promise<AreaFields | undefined> {
  const areas = areasOf(await overview.areas());
  const add = { label: '$(add) Another area', description: 'that only I decide', area: undefined };
  const picked =
    areas.length === 0
      ? add
      : await vscode.window.showQuickPick(
          [
            ...areas.map((area) => ({
              label: area.area,
              description: areaTextFor(area, readPrivacy()),
              area,
            })),
            add,
          ],
          { title: 'Letting-Go List', placeHolder: 'What do only I decide, and who could?' },
        );
  if (!picked) return undefined;
  if (picked.area) return picked.area;
  const name = await vscode.window.showInputBox({
    title: 'Letting-Go List',
    prompt: 'An area that only I decide, in one word: cache, release, hiring.',
    ignoreFocusOut: true,
    validateInput: oneWord,
  });
  return name ? { area: name, state: 'mine' } : undefined;
}

async function pickState({ area, state }: AreaFields): Promise<AreaSet['state'] | undefined> {
  const picked = await vscode.window.showQuickPick(
    [
      { label: 'Only I decide', description: 'a start: it is seen', state: 'mine' as const },
      {
        label: 'On its way',
        description: 'to somebody, by a month',
        state: 'handing-over' as const,
      },
      { label: 'Theirs', description: 'I need not be asked', state: 'theirs' as const },
      { label: 'Take it off the list', state: 'dropped' as const },
    ].map((item) => ({ ...item, ...(item.state === state && { detail: 'as it stands now' }) })),
    { title: area, placeHolder: 'Where does it stand?' },
  );
  return picked?.state;
}

async function askDetails(
  area: AreaFields,
  state: AreaSet['state'],
): Promise<AreaFields | undefined> {
  const successor = await vscode.window.showInputBox({
    title: area.area,
    prompt: 'Who? A short name you would not mind them reading. You can leave this empty.',
    value: area.successor ?? '',
    ignoreFocusOut: true,
    validateInput: (text) => (text === '' ? undefined : oneWord(text)),
  });
  if (successor === undefined) return undefined;
  const picked = await vscode.window.showQuickPick(
    [
      { label: 'No level yet', level: undefined },
      ...LEVELS.map(({ level, name, meaning }) => ({
        label: `L${level} ${name}`,
        description: meaning,
        level,
      })),
    ],
    {
      title: area.area,
      placeHolder: 'At which level? Go by how often they have done this very thing.',
      ignoreFocusOut: true,
    },
  );
  if (!picked) return undefined;
  const month =
    state === 'theirs'
      ? area.month
      : await vscode.window.showInputBox({
          title: area.area,
          prompt: 'By which month? For example 2027-01. You can leave this empty.',
          value: area.month ?? '',
          ignoreFocusOut: true,
          validateInput: (text) =>
            text === '' || /^\d{4}-(0[1-9]|1[0-2])$/.test(text)
              ? undefined
              : 'Write a month such as 2027-01.',
        });
  if (month === undefined && state !== 'theirs') return undefined;
  return {
    area: area.area,
    state,
    successor: successor || undefined,
    level: picked.level,
    month: month || undefined,
  };
}

const oneWord = (text: string) => (isMarkName(text) ? undefined : 'One short word without spaces.');
