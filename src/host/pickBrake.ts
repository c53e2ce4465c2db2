import * as vscode from 'vscode';
import type { Path } from '../core/path.ts';
import { ifThenText } from '../core/taskCard.ts';

type BrakeItem = vscode.QuickPickItem & { readonly text?: string };

/**
 * Offers the if-then lines of the tasks at hand to begin with, and the brake there is. Undefined for
 * one of one's own; null when the question is left. Without a line to offer nothing is asked.
 */
export async function pickBrake(
  present: string | undefined,
  { steps, kept }: Path,
): Promise<string | undefined | null> {
  const current = steps.find((step) => step.current)?.tasks ?? [];
  const items = [...current, ...kept].flatMap(({ task }): BrakeItem[] => {
    const text = task.ifThen && ifThenText(task.ifThen);
    return text && text !== present ? [{ label: text, detail: task.title, text }] : [];
  });
  if (items.length === 0) return present;
  const picked = await vscode.window.showQuickPick<BrakeItem>(
    [
      ...(present ? [{ label: present, detail: 'my brake now', text: present }] : []),
      ...items,
      { label: '$(edit) In my own words…' },
    ],
    {
      title: 'My Brake',
      placeHolder: 'One if-then line. The next box lets you change its words.',
      matchOnDetail: true,
    },
  );
  return picked ? picked.text : null;
}
