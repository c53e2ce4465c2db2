import * as vscode from 'vscode';

/** A folder in memory with a file system of its own, which counts what is asked of it. */
export interface MemoryFolder {
  readonly uri: vscode.Uri;
  /** Reads of a file's bytes since the last `forget`, by name. */
  readonly reads: string[];
  /** Looks at a file's size and time since the last `forget`, by name. */
  readonly stats: string[];
  write(name: string, text: string): void;
  delete(name: string): void;
  forget(): void;
  dispose(): void;
}

/** Registers it under a scheme of its own. Nothing tells of a change by itself. */
export function memoryFolder(scheme: string): MemoryFolder {
  const uri = vscode.Uri.from({ scheme, path: '/programs' });
  const files = new Map<string, { readonly bytes: Uint8Array; readonly mtime: number }>();
  const reads: string[] = [];
  const stats: string[] = [];
  const changes = new vscode.EventEmitter<vscode.FileChangeEvent[]>();
  let time = 1;
  let watched = false;
  const nameOf = (file: vscode.Uri) => file.path.slice('/programs/'.length);
  const entry = (file: vscode.Uri) => {
    const found = files.get(nameOf(file));
    if (!found) throw vscode.FileSystemError.FileNotFound(file);
    return found;
  };
  const refuse = () => {
    throw vscode.FileSystemError.NoPermissions();
  };
  const provider: vscode.FileSystemProvider = {
    onDidChangeFile: changes.event,
    watch: () => {
      watched = true;
      return { dispose: () => undefined };
    },
    stat: (file) => {
      if (file.path === uri.path) {
        return { type: vscode.FileType.Directory, ctime: 0, mtime: 0, size: 0 };
      }
      stats.push(nameOf(file));
      const { bytes, mtime } = entry(file);
      return { type: vscode.FileType.File, ctime: 0, mtime, size: bytes.length };
    },
    readDirectory: () => [...files.keys()].map((name) => [name, vscode.FileType.File]),
    readFile: (file) => {
      reads.push(nameOf(file));
      return entry(file).bytes;
    },
    createDirectory: refuse,
    writeFile: refuse,
    delete: refuse,
    rename: refuse,
  };
  const tell = (type: vscode.FileChangeType, name: string) =>
    changes.fire([{ type, uri: vscode.Uri.joinPath(uri, name) }]);
  const registered = vscode.workspace.registerFileSystemProvider(scheme, provider);
  return {
    uri,
    reads,
    stats,
    write: (name, text) => {
      const type = files.has(name) ? vscode.FileChangeType.Changed : vscode.FileChangeType.Created;
      files.set(name, { bytes: new TextEncoder().encode(text), mtime: time++ });
      // As real watchers do: the same thing said three times.
      if (watched) for (let i = 0; i < 3; i++) tell(type, name);
    },
    delete: (name) => {
      files.delete(name);
      tell(vscode.FileChangeType.Deleted, name);
    },
    forget: () => {
      reads.length = 0;
      stats.length = 0;
    },
    dispose: () => {
      registered.dispose();
      changes.dispose();
    },
  };
}
