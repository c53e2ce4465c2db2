import assert from 'node:assert/strict';
import { homedir } from 'node:os';
import { join } from 'node:path';
import * as vscode from 'vscode';
import { contributedFiles, programFolders } from '../../src/host/authoring/programPlaces.ts';
import { programText } from './programText.ts';
import { run } from './store.ts';
import { until } from './until.ts';

const { fs } = vscode.workspace;

describe('where programs come from', () => {
  const [folder] = vscode.workspace.workspaceFolders ?? [];
  assert.ok(folder);
  const shared = vscode.Uri.joinPath(folder.uri, '..', 'shared-programs');
  const settings = () => vscode.workspace.getConfiguration('bigSteps');

  after(async () => {
    await settings().update('programFolders', undefined, vscode.ConfigurationTarget.Global);
    await fs.delete(shared, { recursive: true });
  });

  it('are the folders of the setting too, from the moment it says so', async () => {
    const file = vscode.Uri.joinPath(shared, 'guild.yaml');
    await fs.writeFile(file, new TextEncoder().encode(programText({ id: 'guild' })));
    await assert.rejects(run('checkProgram', { id: 'guild' }), /"id"/);
    await settings().update(
      'programFolders',
      [shared.fsPath, 'relative/path', 7, shared.fsPath, '~/no-such-guild', '~other/x'],
      vscode.ConfigurationTarget.Global,
    );
    assert.deepEqual(
      programFolders().map(({ rank, uri }) => [rank, uri.path.split('/').at(-1)]),
      [
        [0, '.big-steps'],
        [1, 'shared-programs'],
        [1, 'no-such-guild'],
      ],
    );
    assert.equal(programFolders().at(-1)?.uri.fsPath, join(homedir(), 'no-such-guild'));
    let known = false;
    await until(() => {
      void run('checkProgram', { id: 'guild' }).then(
        () => {
          known = true;
        },
        () => undefined,
      );
      return known;
    });
    // Problems there are shown while the file is open, and not else.
    await fs.writeFile(file, new TextEncoder().encode('schema: 1\n'));
    const errors = () => vscode.languages.getDiagnostics(file).length;
    assert.equal(errors(), 0);
    await vscode.window.showTextDocument(file);
    await until(() => errors() > 0);
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  });

  it('are what other extensions contribute, each within itself', () => {
    const extensionUri = vscode.Uri.file('/extensions/pack');
    const files = contributedFiles([
      {
        id: 'acme.pack',
        extensionUri,
        packageJSON: {
          displayName: 'Acme Programs',
          contributes: {
            'bigSteps.programs': [
              { path: './programs/a.yaml' },
              { path: '../../secrets.yaml' },
              { path: './readme.md' },
              { path: 7 },
              null,
            ],
          },
        },
      },
      {
        id: 'acme.other',
        extensionUri,
        packageJSON: { contributes: { 'bigSteps.programs': 'x' } },
      },
      { id: 'acme.none', extensionUri, packageJSON: undefined },
    ]);
    assert.deepEqual(
      files.map(({ uri, rank, name }) => [uri.path, rank, name]),
      [['/extensions/pack/programs/a.yaml', 2, 'Acme Programs']],
    );
  });
});
