import { writeFile } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { build, type Metafile } from 'esbuild';

type Outputs = Metafile['outputs'];

/**
 * Joins `extension.js` and all chunks that it imports at once into one file, and lets those chunks
 * hand on what is in it now: to start, a window then reads one module instead of some fifteen, each
 * of which is resolved, looked up and read by itself. Gives the outputs as they are afterwards.
 */
export async function joinActivation(folder: string, outputs: Outputs): Promise<Outputs> {
  const entry = `${folder}/extension.js`;
  const chunks = importedAtOnce(outputs, entry);
  const named = chunks.map((path, n) => ({
    path,
    file: `./chunks/${basename(path)}`,
    names: (outputs[path]?.exports ?? []).map((name) => [name, `chunk${n}_${name}`] as const),
  }));
  const all = [
    `export { activate } from './extension.js';`,
    ...named.map(({ file, names }) => `export { ${names.map(as).join(', ')} } from '${file}';`),
  ];
  const { outputFiles } = await build({
    stdin: { contents: all.join('\n'), resolveDir: resolve(folder) },
    bundle: true,
    minify: true,
    write: false,
    target: 'es2023',
    format: 'esm',
    platform: 'node',
    external: ['vscode'],
    plugins: [
      {
        name: 'what is loaded later stays where it is',
        setup: ({ onResolve }) =>
          onResolve({ filter: /^\./ }, ({ kind, path }) =>
            kind === 'dynamic-import'
              ? { path: `./chunks/${basename(path)}`, external: true }
              : undefined,
          ),
      },
    ],
  });
  const joined = outputFiles[0]?.contents ?? new Uint8Array();
  await writeFile(entry, joined);
  const after: Outputs = { ...outputs };
  const before = [entry, ...chunks].flatMap((path) => outputs[path] ?? []);
  const { inputs, ...rest } = outputs[entry] ?? { inputs: {}, exports: [] };
  after[entry] = {
    ...rest,
    inputs: Object.assign({}, ...before.map((output) => output.inputs), inputs),
    imports: before.flatMap(({ imports }) =>
      imports.filter(({ path }) => !chunks.includes(path) && path !== entry),
    ),
    bytes: joined.length,
  };
  for (const { path, names } of named) {
    const handOn = `export { ${names.map(([name, inside]) => `${inside} as ${name}`).join(', ')} } from '../extension.js';\n`;
    await writeFile(join(dirname(entry), 'chunks', basename(path)), handOn);
    const imports = [{ path: entry, kind: 'import-statement' as const }];
    after[path] = {
      inputs: {},
      imports,
      exports: names.map(([name]) => name),
      bytes: handOn.length,
    };
  }
  return after;
}

const as = ([name, inside]: readonly [string, string]) => `${name} as ${inside}`;

/** The chunks that are there once a file is loaded, without the file. */
function importedAtOnce(outputs: Outputs, entry: string): readonly string[] {
  const found = new Set([entry]);
  for (const file of found) {
    for (const { path, kind, external } of outputs[file]?.imports ?? []) {
      if (kind !== 'dynamic-import' && !external) found.add(path);
    }
  }
  return [...found].slice(1);
}
