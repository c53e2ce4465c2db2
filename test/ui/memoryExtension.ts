/**
 * The files of an extension with a file system of its own, `memory:`, with one program file in it.
 * Two commands change that file behind the editor's back, as somebody else would.
 */
export const memoryExtension = (program: string): Readonly<Record<string, string>> => ({
  'package.json': JSON.stringify({
    name: 'memory-files',
    displayName: 'Memory Files',
    description: 'A file system in memory, for tests.',
    version: '1.0.0',
    publisher: 'test',
    engines: { vscode: '^1.100.0' },
    main: './extension.js',
    activationEvents: ['onFileSystem:memory'],
    capabilities: { untrustedWorkspaces: { supported: true }, virtualWorkspaces: true },
    contributes: {
      commands: [
        { command: 'memory.break', title: 'Memory: Break the Program' },
        { command: 'memory.mend', title: 'Memory: Mend the Program' },
      ],
    },
  }),
  'README.md': '# Memory Files\n\nFor tests.\n',
  'extension.js': `
const vscode = require('vscode');
const good = ${JSON.stringify(program)};
const file = '/guild/.big-steps/virtual.yaml';
const folders = ['/', '/guild', '/guild/.big-steps'];
exports.activate = ({ subscriptions }) => {
  const changes = new vscode.EventEmitter();
  let now = { text: good, mtime: 1 };
  const gone = (uri) => { throw vscode.FileSystemError.FileNotFound(uri); };
  const refuse = () => { throw vscode.FileSystemError.NoPermissions(); };
  const set = (text) => {
    now = { text, mtime: now.mtime + 1 };
    const uri = vscode.Uri.from({ scheme: 'memory', path: file });
    changes.fire([{ type: vscode.FileChangeType.Changed, uri }]);
  };
  const provider = {
    onDidChangeFile: changes.event,
    watch: () => new vscode.Disposable(() => undefined),
    stat: (uri) => {
      if (folders.includes(uri.path)) return { type: 2, ctime: 0, mtime: 0, size: 0 };
      if (uri.path !== file) return gone(uri);
      return { type: 1, ctime: 0, mtime: now.mtime, size: Buffer.byteLength(now.text) };
    },
    readDirectory: (uri) =>
      uri.path === '/guild' ? [['.big-steps', 2]]
        : uri.path === '/guild/.big-steps' ? [['virtual.yaml', 1]] : gone(uri),
    readFile: (uri) => (uri.path === file ? Buffer.from(now.text) : gone(uri)),
    writeFile: (uri, bytes) => (uri.path === file ? set(Buffer.from(bytes).toString()) : refuse()),
    createDirectory: refuse, delete: refuse, rename: refuse,
  };
  subscriptions.push(
    vscode.workspace.registerFileSystemProvider('memory', provider),
    vscode.commands.registerCommand('memory.break', () => set(good.replace('cadence: weekly', 'cadence: weekyl'))),
    vscode.commands.registerCommand('memory.mend', () => set(good)),
  );
};
`,
});
