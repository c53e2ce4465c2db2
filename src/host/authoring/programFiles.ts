import * as vscode from 'vscode';
import type { Program } from '../../core/program.ts';
import { Turns } from '../../core/turns.ts';
import { nearestFirst, type PlacedProgram } from '../../programs/nearestFirst.ts';
import { type ProgramFile, readProgramFile } from './programFile.ts';
import {
  type ContributedFile,
  contributedFiles,
  isProgramName,
  type ProgramFolder,
  programFolders,
} from './programPlaces.ts';

/** A program file in its place among those of the same id. */
export type PlacedFile = ProgramFile & PlacedProgram;

/** Watchers say a change two or three times, and a typist every key: what comes within this is one. */
const pause = 250;

/** Files of one folder beyond these are not looked at. */
const mostFiles = 300;

/**
 * The program files of this window: those of workspace folders, of `programFolders` and of other
 * extensions. One mutable set that follows disk, editors, settings and extensions; a change of one
 * file reads that file alone.
 */
export class ProgramFiles {
  readonly #bundled: (id: string) => Promise<Program | undefined>;
  readonly #where: () => readonly ProgramFolder[];
  readonly #files = new Map<string, ProgramFile>();
  readonly #turns = new Turns();
  readonly #changes = new vscode.EventEmitter<void>();
  /** Fires after a file came, went or reads differently. */
  readonly onDidChange = this.#changes.event;
  readonly #disposables: vscode.Disposable[] = [this.#changes];
  readonly #touched = new Map<string, vscode.Uri>();
  #watchers: vscode.Disposable[] = [];
  #folders: readonly ProgramFolder[] = [];
  #contributed: readonly ContributedFile[] = [];
  #placed: readonly PlacedFile[] = [];
  #all = false;
  #timer: NodeJS.Timeout | undefined;

  /**
   * `bundled`: a program of our own by its id, to say what a file hides. `where`: the folders, asked
   * for anew whenever settings or workspace change.
   */
  constructor(
    bundled: (id: string) => Promise<Program | undefined>,
    where: () => readonly ProgramFolder[] = programFolders,
  ) {
    this.#bundled = bundled;
    this.#where = where;
    const touched = ({ document }: { readonly document: vscode.TextDocument }) =>
      this.#touch(document.uri);
    const everything = () => this.#touch(undefined);
    const { workspace, extensions } = vscode;
    this.#disposables.push(
      workspace.onDidChangeTextDocument(touched),
      workspace.onDidOpenTextDocument((document) => touched({ document })),
      workspace.onDidSaveTextDocument((document) => touched({ document })),
      workspace.onDidCloseTextDocument((document) => touched({ document })),
      workspace.onDidChangeWorkspaceFolders(everything),
      workspace.onDidChangeConfiguration((change) => {
        if (change.affectsConfiguration('bigSteps.programFolders')) everything();
      }),
      extensions.onDidChange(everything),
    );
  }

  /** Looks at all places; resolves when every file there was read once. */
  look(): Promise<void> {
    return this.#turns.take(() => this.#lookAtAll());
  }

  /** All files, nearest first: of one id the nearest alone, and those that are no program. */
  get placed(): readonly PlacedFile[] {
    return this.#placed;
  }

  /** The programs that can be chosen: of one id the nearest; while its file has a problem, its last good version. */
  get programs(): readonly Program[] {
    const all = this.#placed.flatMap(({ program, good }) => program ?? good ?? []);
    return all.filter(({ id }, i) => all.findIndex((one) => one.id === id) === i);
  }

  /** Every file, hidden ones too. */
  get files(): readonly ProgramFile[] {
    return [...this.#files.values()];
  }

  /** The folders that are looked into. */
  get folders(): readonly ProgramFolder[] {
    return this.#folders;
  }

  /** Which documents are program files. */
  get selector(): vscode.DocumentSelector {
    return this.#folders.map(({ uri }) => ({
      scheme: uri.scheme,
      pattern: new vscode.RelativePattern(uri, '*.{yaml,yml}'),
    }));
  }

  /** Waits until what was touched so far is read; for whoever has just written a file. */
  async settled(): Promise<void> {
    clearTimeout(this.#timer);
    await this.#turns.take(() => this.#lookAgain());
  }

  /** "from team", "from team, in place of the one from Big Steps". */
  placeWords(id: string): string {
    const file = this.#placed.find(({ program, good }) => (program ?? good)?.id === id);
    const hidden = (file?.hides ?? []).map(({ name }) => name).join(', ');
    return `from ${file?.source.name ?? ''}${hidden && `, in place of the one from ${hidden}`}`;
  }

  /** The one of `programs` with this id. */
  get(id: string): Program | undefined {
    return this.programs.find((program) => program.id === id);
  }

  /** Whether a file is in a place where programs are, be it there or not. */
  placeOf(uri: vscode.Uri): ProgramFolder | ContributedFile | undefined {
    const key = uri.toString();
    const contributed = this.#contributed.find((one) => one.uri.toString() === key);
    if (contributed) return contributed;
    if (!isProgramName(uri.path)) return undefined;
    const parent = vscode.Uri.joinPath(uri, '..').toString();
    return this.#folders.find((folder) => folder.uri.toString() === parent);
  }

  dispose(): void {
    clearTimeout(this.#timer);
    for (const disposable of [...this.#disposables, ...this.#watchers]) disposable.dispose();
  }

  #touch(uri: vscode.Uri | undefined): void {
    if (uri && !this.placeOf(uri)) return;
    if (uri) this.#touched.set(uri.toString(), uri);
    else this.#all = true;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.settled(), pause);
  }

  async #lookAgain(): Promise<void> {
    if (this.#all) return this.#lookAtAll();
    const touched = [...this.#touched.values()];
    this.#touched.clear();
    let changed = false;
    for (const uri of touched) {
      const place = this.placeOf(uri);
      if (place && (await this.#read(uri, place))) changed = true;
    }
    if (changed) await this.#tell();
  }

  async #lookAtAll(): Promise<void> {
    this.#all = false;
    this.#touched.clear();
    this.#folders = this.#where();
    this.#contributed = contributedFiles();
    this.#watch();
    const present = new Map<string, readonly [vscode.Uri, ProgramFolder | ContributedFile]>();
    for (const folder of this.#folders) {
      for (const uri of await filesIn(folder)) present.set(uri.toString(), [uri, folder]);
    }
    for (const one of this.#contributed) present.set(one.uri.toString(), [one.uri, one]);
    let changed = false;
    for (const key of [...this.#files.keys()]) {
      if (present.has(key)) continue;
      this.#files.delete(key);
      changed = true;
    }
    for (const [uri, place] of present.values()) {
      if (await this.#read(uri, place)) changed = true;
    }
    if (changed) await this.#tell();
  }

  /** Reads one file again; true when that changed anything. */
  async #read(uri: vscode.Uri, place: ProgramFolder | ContributedFile): Promise<boolean> {
    const key = uri.toString();
    const before = this.#files.get(key);
    const file = await readProgramFile(uri, place, before);
    if (file === before) return false;
    if (file) this.#files.set(key, file);
    else this.#files.delete(key);
    return true;
  }

  async #tell(): Promise<void> {
    const found: ProgramFile[] = [...this.#files.values()];
    const ids = new Set(found.map(({ program }) => program?.id));
    for (const id of ids) {
      const program = id === undefined ? undefined : await this.#bundled(id);
      if (program) found.push(bundledFile(program));
    }
    this.#placed = nearestFirst(found).filter(({ source }) => source.rank !== 3);
    this.#changes.fire();
  }

  #watch(): void {
    for (const watcher of this.#watchers) watcher.dispose();
    this.#watchers = this.#folders.flatMap(({ uri: folder, watch }) => {
      const watcher = vscode.workspace.createFileSystemWatcher(watch);
      const seen = (uri: vscode.Uri) =>
        this.#touch(uri.toString() === folder.toString() ? undefined : uri);
      return [
        watcher,
        watcher.onDidCreate(seen),
        watcher.onDidChange(seen),
        watcher.onDidDelete(seen),
      ];
    });
  }
}

async function filesIn({ uri }: ProgramFolder): Promise<readonly vscode.Uri[]> {
  try {
    return (await vscode.workspace.fs.readDirectory(uri))
      .filter(([name, type]) => isProgramName(name) && (type & vscode.FileType.Directory) === 0)
      .map(([name]) => name)
      .sort()
      .slice(0, mostFiles)
      .map((name) => vscode.Uri.joinPath(uri, name));
  } catch {
    // No such folder, or one that cannot be read: the programs elsewhere work.
    return [];
  }
}

const bundledFile = (program: Program): ProgramFile => ({
  uri: vscode.Uri.from({ scheme: 'big-steps', path: `/${program.id}.yaml` }),
  name: `${program.id}.yaml`,
  program,
  problems: [],
  source: { rank: 3, name: 'Big Steps', uri: '' },
});
