import * as vscode from 'vscode';
import { type CommandId, commandIds } from './commandIds.ts';
import type { Command } from './commands.ts';
import { once } from './once.ts';

/** Registers every command; the table of what they do is loaded when the first one runs. */
export function registerCommands(
  load: () => Promise<Readonly<Record<CommandId, Command>>>,
): vscode.Disposable {
  const table = once(load);
  return vscode.Disposable.from(
    ...commandIds.map((id) =>
      vscode.commands.registerCommand(id, async (argument: unknown) =>
        (await table())[id](argument),
      ),
    ),
  );
}
