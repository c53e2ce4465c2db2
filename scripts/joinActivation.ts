import { rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { build, type Metafile } from 'esbuild';

type Outputs = Metafile['outputs'];

/**
 * Joins `extension.js` and all chunks that it imports at once into `extension.cjs`, and lets those
 * chunks hand on what is in it now: to start, a window then reads one module instead of some fifteen,
 * each of which is resolved, looked up and read by itself. It is a CommonJS module because in VS Code's
 * extension host the first `import` of `vscode` by an ES module costs as much as all of our activation,
 * and `require` next to nothing. Gives the outputs as they are afterwards.
 */
export async function joinActivation(folder: string, outputs: Outputs): Promise<Outputs> {
  const source = `${folder}/extension.js`;
  const entry = `${folder}/extension.cjs`;
  const chunks = importedAtOnce(outputs, source);
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
    format: 'cjs',
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
  const joined = withoutCopies(outputFiles[0]?.text ?? '');
  await writeFile(entry, joined);
  await rm(source);
  const { [source]: before, ...after }: Outputs = outputs;
  const parts = [source, ...chunks].flatMap((path) => outputs[path] ?? []);
  const { inputs, ...rest } = before ?? { inputs: {}, exports: [] };
  after[entry] = {
    ...rest,
    inputs: Object.assign({}, ...parts.map((output) => output.inputs), inputs),
    imports: parts.flatMap(({ imports }) =>
      imports.filter(({ path }) => !chunks.includes(path) && path !== source),
    ),
    bytes: joined.length,
  };
  for (const { path, names } of named) {
    const handOn = `export { ${names.map(([name, inside]) => `${inside} as ${name}`).join(', ')} } from '../extension.cjs';\n`;
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

/**
 * For every `import * as vscode` esbuild copies the API's 450 names into an object of its own, as the
 * semantics of ES modules ask for. Nobody here minds the object itself, and the copies take longer
 * than all else that is loaded.
 */
function withoutCopies(code: string): string {
  const without = code.replace(/\b[\w$]+\(require\("vscode"\),1\)/g, 'require("vscode")');
  if (without === code) throw new Error('The copies of the API look different now: see esbuild.');
  return without;
}

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
