// Builds everything that ships in dist/: the extension (what activation needs in one CommonJS file, the
// rest in chunks), one bundle per page, and the bundled programs compiled from YAML to JSON.
import { readdir, rm, writeFile } from 'node:fs/promises';
import * as esbuild from 'esbuild';
import { checkProgramsBuild } from './scripts/checkProgramsBuild.ts';
import { compilePrograms } from './scripts/compilePrograms.ts';
import { joinActivation } from './scripts/joinActivation.ts';

const watch = process.argv.includes('--watch');
// For tests of a whole program in fast motion: the instant is read from a file. Never what ships.
const testClock = process.argv.includes('--test-clock');
const out = testClock ? '.vscode-test/test-clock/dist' : 'dist';

/** @type {esbuild.BuildOptions} */
const common = {
  bundle: true,
  minify: true,
  sourcemap: false,
  target: 'es2023',
  legalComments: 'none',
  logLevel: 'info',
  metafile: true,
};

/** @type {esbuild.BuildOptions} */
const host = {
  ...common,
  entryPoints: ['src/extension.ts'],
  define: { TEST_CLOCK: String(testClock) },
  outdir: out,
  chunkNames: 'chunks/[name]-[hash]',
  format: 'esm',
  splitting: true,
  platform: 'node',
  external: ['vscode'],
  // For Node the package has CommonJS alone, which asks for `require`; an ES module has none.
  alias: { yaml: './node_modules/yaml/browser/dist/index.js' },
};

/**
 * For `--watch`: the same in one file, as joining takes the chunks of a finished build apart.
 * @type {esbuild.BuildOptions}
 */
const watchedHost = {
  ...host,
  format: 'cjs',
  splitting: false,
  outExtension: { '.js': '.cjs' },
};

/**
 * What only Read on the journal page needs; the bundle of a page is one file and cannot be split.
 * @type {esbuild.BuildOptions}
 */
const reader = {
  ...common,
  entryPoints: ['src/pages/markdown/readMarkdown.ts'],
  outdir: `${out}/pages`,
  format: 'esm',
  platform: 'browser',
};

/** @type {esbuild.Plugin} */
const loadReader = {
  name: 'load-reader',
  setup: ({ onResolve }) =>
    onResolve({ filter: /\/readMarkdown\.ts$/ }, ({ kind }) =>
      kind === 'dynamic-import' ? { path: './readMarkdown.js', external: true } : undefined,
    ),
};

/** @type {esbuild.BuildOptions} */
const pages = {
  ...common,
  entryPoints: (await readdir('src/pages'))
    .filter((name) => /Page\.tsx$/.test(name))
    .map((name) => `src/pages/${name}`),
  outdir: `${out}/pages`,
  format: 'iife',
  platform: 'browser',
  jsx: 'automatic',
  jsxImportSource: 'preact',
  plugins: [loadReader],
};

/** @type {esbuild.BuildOptions} */
const check = { ...common, ...checkProgramsBuild, outdir: out };

await rm(out, { recursive: true, force: true });
await compilePrograms('programs', `${out}/programs`, 'schemas/program.schema.json');
if (watch) {
  for (const options of [watchedHost, pages, reader, check])
    await (await esbuild.context(options)).watch();
} else {
  const [built] = await Promise.all(
    [host, pages, reader, check].map((options) => esbuild.build(options)),
  );
  const outputs = await joinActivation(out, built.metafile.outputs);
  await writeFile(`${out}/meta.json`, JSON.stringify({ ...built.metafile, outputs }));
}
