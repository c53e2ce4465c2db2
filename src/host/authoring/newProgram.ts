import * as v from 'valibot';
import * as vscode from 'vscode';
import { programFromInterview } from '../../programs/interview.ts';
import { ArgumentError, fields, readArgument } from '../argument.ts';
import type { Clock } from '../clock.ts';
import { inWords } from '../program/asideRow.ts';
import type { Library } from './library.ts';
import { readUri } from './programPlaceArgument.ts';
import { isThere, openUnsaved, teamFile, writeNewFile } from './writeProgram.ts';

const schema = v.strictObject({
  id: v.optional(
    v.pipe(
      fields.id,
      v.check((id) => isProgramId(id), 'takes lower-case words joined by hyphens'),
    ),
  ),
  uri: v.optional(fields.id),
});

/** Whether a text can be the id of a program. */
const isProgramId = (id: string) => id.length <= 60 && /^[a-z0-9]+(-[a-z0-9]+)*$/.test(id);

/**
 * Writes a small valid program to go on with: `id` into `.big-steps` of the first folder, or an
 * unsaved document where no folder is open; `uri` to that place, named after its file.
 */
export async function newProgram(
  argument: unknown,
  { library, clock }: { readonly library: Library; readonly clock: Clock },
): Promise<{ readonly id: string; readonly uri: string }> {
  const { id: named, uri: place } = readArgument(schema, argument);
  const wanted = place === undefined ? undefined : readUri(place);
  const id = named ?? wanted?.path.replace(/^.*\/|\.ya?ml$/gi, '') ?? '';
  if (!isProgramId(id)) {
    throw new ArgumentError(
      wanted ? '"uri" takes a file named after its program.' : 'Name "id" or "uri".',
    );
  }
  const [folder] = vscode.workspace.workspaceFolders ?? [];
  const text = withId(programFromInterview({ title: inWords(id) }, clock.calendar().today), id);
  const uri = wanted ?? (folder && teamFile(folder, id));
  if (!uri) return { id, uri: (await openUnsaved(text)).toString() };
  if (await isThere(uri)) {
    throw new ArgumentError(`"${wanted ? 'uri' : 'id'}" names a file that is there already.`);
  }
  await writeNewFile(uri, text, await library.files());
  return { id, uri: uri.toString() };
}

/** A program's text under another id. Fits texts of our own, where the id has a line to itself. */
export const withId = (text: string, id: string) => text.replace(/^id: .*$/m, `id: ${asText(id)}`);

/** In quotes where YAML would read an id such as `2026` or `true` as something else than a text. */
const asText = (id: string) =>
  /^[a-z]/.test(id) && !['true', 'false', 'null'].includes(id) ? id : `'${id}'`;
