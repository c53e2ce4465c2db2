import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { programText } from './programText.ts';
import { until } from './until.ts';

const { fs } = vscode.workspace;

describe('problems of program files', () => {
  const [folder] = vscode.workspace.workspaceFolders ?? [];
  assert.ok(folder);
  const team = vscode.Uri.joinPath(folder.uri, '.big-steps');
  const file = vscode.Uri.joinPath(team, 'broken.yaml');
  const good = programText({ id: 'broken' });
  const bad = good.replace('cadence: weekly', 'cadence: weekyl');
  const write = (uri: vscode.Uri, text: string) =>
    fs.writeFile(uri, new TextEncoder().encode(text));
  const errors = (uri: vscode.Uri) =>
    vscode.languages
      .getDiagnostics(uri)
      .filter(({ severity }) => severity === vscode.DiagnosticSeverity.Error);
  const edit = async (uri: vscode.Uri, from: string, to: string) => {
    const document = await vscode.workspace.openTextDocument(uri);
    const start = document.getText().indexOf(from);
    assert.ok(start >= 0, from);
    const change = new vscode.WorkspaceEdit();
    const range = new vscode.Range(
      document.positionAt(start),
      document.positionAt(start + from.length),
    );
    change.replace(uri, range, to);
    assert.ok(await vscode.workspace.applyEdit(change));
    return document;
  };

  before(() =>
    // In the browser VS Code saves by itself; what is typed and what is on disk would not differ.
    vscode.workspace
      .getConfiguration('files')
      .update('autoSave', 'off', vscode.ConfigurationTarget.Global),
  );
  after(async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await fs.delete(team, { recursive: true });
  });

  it('stand at their place with a code and a sentence, though no editor is open', async () => {
    await write(file, bad);
    await until(() => errors(file).length > 0);
    const [problem, ...others] = errors(file);
    assert.deepEqual(others, []);
    assert.equal(problem?.source, 'Big Steps');
    assert.equal(problem?.code, 'value');
    assert.match(problem?.message ?? '', /weekly/);
    assert.deepEqual(problem?.range, new vscode.Range(13, 17, 13, 23));
  });

  it('do not hide those of another file', async () => {
    const other = vscode.Uri.joinPath(team, 'other.yml');
    await write(other, 'schema: 1\n');
    await until(() => errors(other).length > 0);
    assert.equal(errors(file).length, 1);
    await fs.delete(other);
    await until(() => errors(other).length === 0);
    assert.equal(errors(file).length, 1);
  });

  it('are mended by a quick fix while typing, before anything is saved', async () => {
    const document = await vscode.workspace.openTextDocument(file);
    const actions = await vscode.commands.executeCommand<readonly vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      file,
      errors(file)[0]?.range,
    );
    const action = actions.find(({ title }) => title === 'Write "weekly"');
    assert.ok(action?.edit, actions.map(({ title }) => title).join());
    assert.ok(await vscode.workspace.applyEdit(action.edit));
    assert.ok(document.isDirty);
    assert.match(document.getText(), /cadence: weekly\n/);
    await until(() => errors(file).length === 0);
  });

  it('follow what is typed, and what is on disk once the editor is closed', async () => {
    await edit(file, 'title: Platform Leads', 'titel: Platform Leads');
    await until(() => errors(file).length > 0);
    await vscode.window.showTextDocument(file);
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    // On disk is still what the first test wrote.
    await until(() => errors(file).some(({ code }) => code === 'value'));
  });

  it('go with a file that is renamed or deleted', async () => {
    const renamed = vscode.Uri.joinPath(team, 'renamed.yaml');
    await fs.rename(file, renamed);
    await until(() => errors(file).length === 0 && errors(renamed).length === 1);
    await fs.delete(renamed);
    await until(() => errors(renamed).length === 0);
  });

  it('are looked for in no other YAML file', async () => {
    const elsewhere = vscode.Uri.joinPath(folder.uri, 'elsewhere.yaml');
    await write(elsewhere, bad);
    await vscode.workspace.openTextDocument(elsewhere);
    await write(file, bad);
    await until(() => errors(file).length > 0);
    assert.deepEqual(vscode.languages.getDiagnostics(elsewhere), []);
    await fs.delete(elsewhere);
  });

  it('go when the whole folder goes', async () => {
    await fs.delete(team, { recursive: true });
    await until(() => errors(file).length === 0);
    await write(file, bad);
    await until(() => errors(file).length > 0);
  });

  it('come with completion and hover from the format', async () => {
    await write(file, good);
    await until(() => errors(file).length === 0);
    const document = await vscode.workspace.openTextDocument(file);
    const at = document.positionAt(document.getText().indexOf('weekly'));
    const offered = await vscode.commands.executeCommand<vscode.CompletionList>(
      'vscode.executeCompletionItemProvider',
      file,
      at,
    );
    const labels = offered.items.map(({ label }) =>
      typeof label === 'string' ? label : label.label,
    );
    for (const cadence of ['once', 'weekly', 'quarterly'])
      assert.ok(labels.includes(cadence), cadence);
    const hovers = await vscode.commands.executeCommand<readonly vscode.Hover[]>(
      'vscode.executeHoverProvider',
      file,
      document.positionAt(document.getText().indexOf('cadence') + 1),
    );
    const text = hovers
      .flatMap(({ contents }) => contents)
      .map((one) => (typeof one === 'string' ? one : one.value))
      .join();
    assert.match(text, /How often/);
  });
});
