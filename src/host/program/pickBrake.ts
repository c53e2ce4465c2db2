import * as vscode from 'vscode';
import type { Path } from '../../core/path.ts';
import { ifThenText } from '../../core/taskCard.ts';

type BrakeItem = vscode.QuickPickItem & { readonly text?: string };

/**
 * Offers the if-then lines of the program to begin with, those of the tasks at hand first, and the
 * brake there is. Undefined for
 * one of one's own; null when the question is left. Without a line to offer nothing is asked.
 */
export async function pickBrake(
  present: string | undefined,
  { steps, kept }: Path,
): Promise<string | undefined | null> {
  const current = steps.find((step) => step.current)?.tasks ?? [];
  const all = [...current, ...kept, ...steps.flatMap(({ tasks }) => tasks)];
  const lines = new Map<string, BrakeItem>();
  for (const { task } of all) {
    const text = task.ifThen && ifThenText(task.ifThen);
    if (text && text !== present && !lines.has(text)) {
      lines.set(text, { label: text, detail: task.title, text });
    }
  }
  const items = [...lines.values()];
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
