import * as v from 'valibot';
import * as vscode from 'vscode';
import type { Program } from '../../core/program.ts';
import { decodeProgram } from '../../programs/decodeProgram.ts';
import { readProgram } from '../../programs/readProgram.ts';
import type { Handlers } from '../../protocol/channel.ts';
import type { FromPreview, PreviewModel } from '../../protocol/preview.ts';
import { PagePanel } from '../panels/pagePanel.ts';
import { openDocument } from './programFile.ts';

const kind = {
  viewType: 'bigSteps.preview',
  title: 'Program Preview',
  name: 'preview',
  icon: 'journal',
} as const;

/** Typing settles for this long before the preview follows. */
const pause = 250;

const place = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(1_000_000));
const schema = v.variant('type', [
  v.object({ type: v.literal('ready') }),
  v.object({ type: v.literal('go'), line: place, column: place }),
]) satisfies v.GenericSchema<unknown, FromPreview>;

/** The one preview of a window: shows a program file as its reader will meet it, while it is written. */
export class PreviewPanel {
  readonly #extensionUri: vscode.Uri;
  #panel: PagePanel<PreviewModel> | undefined;
  #uri: vscode.Uri | undefined;
  #good: Program | undefined;

  constructor({ extensionUri }: { readonly extensionUri: vscode.Uri }) {
    this.#extensionUri = extensionUri;
  }

  /** Shows a file beside what is being written. */
  async show(uri: vscode.Uri): Promise<void> {
    if (this.#uri?.toString() !== uri.toString()) this.#good = undefined;
    this.#uri = uri;
    if (this.#panel) this.#panel.reveal();
    else this.#create();
    await this.#render();
  }

  dispose(): void {
    this.#panel?.dispose();
  }

  #create(): void {
    const column = { viewColumn: vscode.ViewColumn.Beside, preserveFocus: true };
    const panel = vscode.window.createWebviewPanel(kind.viewType, kind.title, column);
    const draw = () => void this.#render();
    let timer: NodeJS.Timeout | undefined;
    const follow = (uri: vscode.Uri) => {
      if (uri.toString() !== this.#uri?.toString()) return;
      clearTimeout(timer);
      timer = setTimeout(draw, pause);
    };
    const following = vscode.Disposable.from(
      vscode.workspace.onDidChangeTextDocument(({ document }) => follow(document.uri)),
      vscode.workspace.onDidSaveTextDocument(({ uri }) => follow(uri)),
      { dispose: () => clearTimeout(timer) },
    );
    this.#panel = new PagePanel<PreviewModel>(
      kind,
      this.#extensionUri,
      panel,
      (message) => void this.#receive(message),
      draw,
      () => {
        following.dispose();
        this.#panel = undefined;
      },
    );
  }

  readonly #handlers: Handlers<FromPreview> = {
    ready: () => this.#render(),
    go: async ({ line, column }) => {
      if (!this.#uri) return;
      const at = new vscode.Position(line - 1, column - 1);
      await vscode.window.showTextDocument(this.#uri, {
        viewColumn: vscode.ViewColumn.One,
        selection: new vscode.Range(at, at),
      });
    },
  };

  async #receive(value: unknown): Promise<void> {
    const parsed = v.safeParse(schema, value);
    if (!parsed.success) return;
    await (this.#handlers[parsed.output.type] as (message: FromPreview) => unknown)(parsed.output);
  }

  async #render(): Promise<void> {
    const uri = this.#uri;
    if (!uri || !this.#panel?.visible) return;
    const text = await textOf(uri);
    const { program, problems } = readProgram(text);
    if (program) this.#good = program;
    this.#panel?.render({
      name: uri.path.slice(uri.path.lastIndexOf('/') + 1),
      program: this.#good,
      problems: problems.map(({ line, column, message }) => ({ line, column, message })),
    });
  }
}

/** What stands in the editor, else what is on disk; a file that cannot be read is empty. */
async function textOf(uri: vscode.Uri): Promise<string> {
  const document = openDocument(uri);
  if (document) return document.getText();
  try {
    return decodeProgram(await vscode.workspace.fs.readFile(uri)).text ?? '';
  } catch {
    return '';
  }
}
