import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { until } from './until.ts';

const extension = vscode.extensions.getExtension('big-steps.big-steps');

describe('activation', () => {
  it('happens by itself once the window has started', async () => {
    assert.ok(extension);
    const events: string[] = extension.packageJSON.activationEvents;
    assert.ok(events.includes('onStartupFinished'));
    const others = events.filter((event) => !event.startsWith('onWebviewPanel:bigSteps.'));
    assert.deepEqual(others, ['onStartupFinished']);
    // Nobody here calls activate() or one of its commands: the test times out if nothing does.
    await until(() => extension.isActive);
  });

  it('exports nothing', () => {
    assert.equal(extension?.exports, undefined);
  });

  it('registers every command that the manifest names', async () => {
    const there = new Set(await vscode.commands.getCommands(true));
    const named: { readonly command: string }[] = extension?.packageJSON.contributes.commands;
    const missing = named.filter(({ command }) => !there.has(command));
    assert.deepEqual(missing, []);
    assert.ok(named.length >= 14, `${named.length} commands`);
  });

  it('shows no page that nobody asked for', () => {
    const tabs = vscode.window.tabGroups.all.flatMap((group) => group.tabs);
    assert.deepEqual(
      tabs.map(({ label }) => label),
      [],
    );
  });
});
