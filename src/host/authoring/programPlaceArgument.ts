import * as v from 'valibot';
import * as vscode from 'vscode';
import { ArgumentError, fields, readArgument } from '../argument.ts';
import type { Library } from './library.ts';
import type { PlacedFile } from './programFiles.ts';

const schema = v.strictObject({ id: v.optional(fields.id), uri: v.optional(fields.id) });

/** Reads an absolute path or a URI. Throws `ArgumentError`. */
export function readUri(text: string): vscode.Uri {
  if (/^([/\\]|[a-z]:[/\\])/i.test(text)) return vscode.Uri.file(text);
  try {
    return vscode.Uri.parse(text, true);
  } catch {
    throw new ArgumentError('"uri" takes an absolute path or a URI.');
  }
}

/** Reads `{ id }` or `{ uri }` as the place of a program file. Throws `ArgumentError`. */
export async function readProgramPlace(
  argument: unknown,
  parts: { readonly library: Library; readonly extensionUri: vscode.Uri },
): Promise<{ readonly uri: vscode.Uri; readonly id?: string | undefined }> {
  const { id, uri } = readArgument(schema, argument);
  if ((id === undefined) === (uri === undefined)) throw new ArgumentError('Name "id" or "uri".');
  if (id === undefined) return { uri: readUri(uri ?? '') };
  const found = await programUri(id, parts);
  if (!found) throw new ArgumentError('"id" names no program that is there.');
  return { id, uri: found };
}

/** The file of a program: the nearest of its id, else the source of the bundled one. */
export async function programUri(
  id: string,
  { library, extensionUri }: { readonly library: Library; readonly extensionUri: vscode.Uri },
): Promise<vscode.Uri | undefined> {
  const file = (await library.files())?.placed.find(
    ({ program, good }) => (program ?? good)?.id === id,
  );
  if (file) return file.uri;
  const bundled = await library.bundled(id);
  return bundled && vscode.Uri.joinPath(extensionUri, 'programs', `${id}.yaml`);
}

/** The program file in the active editor, else the program that is picked: of a file, or a bundled one. */
export async function askForFile(parts: {
  readonly library: Library;
  readonly extensionUri: vscode.Uri;
}): Promise<vscode.Uri | undefined> {
  const { library } = parts;
  const active = vscode.window.activeTextEditor?.document;
  const files = await library.files();
  if (active && (files?.placeOf(active.uri) || active.languageId === 'yaml')) return active.uri;
  const placed: readonly PlacedFile[] = files?.placed ?? [];
  const bundled = (await library.list()).filter(({ from }) => from === undefined);
  const picked = await vscode.window.showQuickPick(
    [
      ...placed.map(({ name, program, good, source, uri }) => ({
        label: (program ?? good)?.title ?? name,
        description: `${name} · ${source.name}`,
        uri: async () => uri,
      })),
      ...bundled.map(({ id, title }) => ({
        label: title,
        description: 'comes with Big Steps',
        uri: () => programUri(id, parts),
      })),
    ],
    { title: 'Preview Program', placeHolder: 'Which program?' },
  );
  return picked?.uri();
}
