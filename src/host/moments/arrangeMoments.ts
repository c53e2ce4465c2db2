import * as vscode from 'vscode';
import { KINDS } from '../../core/kind.ts';
import { type Grouping, groupings } from '../../core/momentGroups.ts';
import { kindIconText } from './kindIcon.ts';
import type { MomentsLook } from './momentsLook.ts';

const titles: Readonly<Record<Grouping, string>> = {
  day: 'By day, this week',
  person: 'By person, four weeks',
  area: 'By area, four weeks',
};

/** Asks how the moments view is grouped. */
export async function groupMoments(look: MomentsLook): Promise<void> {
  const picked = await vscode.window.showQuickPick(
    groupings.map((grouping) => ({
      label: titles[grouping],
      description: grouping === look.grouping ? 'as it is now' : '',
      grouping,
    })),
    { title: 'Group Moments' },
  );
  if (picked) await look.set({ grouping: picked.grouping });
}

/** Asks which kinds the moments view shows; all or none chosen shows all. */
export async function filterMoments(look: MomentsLook): Promise<void> {
  const picked = await vscode.window.showQuickPick(
    KINDS.map(({ id, label }) => ({
      label: `${kindIconText(id)} ${label}`,
      picked: look.kinds.includes(id),
      id,
    })),
    { title: 'Filter Moments by Kind', canPickMany: true, placeHolder: 'None chosen shows all' },
  );
  if (!picked) return;
  const kinds = picked.map(({ id }) => id);
  await look.set({ kinds: kinds.length === KINDS.length ? [] : kinds });
}
