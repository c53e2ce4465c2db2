import assert from 'node:assert/strict';
import { join } from 'node:path';
import { build, type Metafile } from 'esbuild';

const root = join(import.meta.dirname, '..', '..');

/** Builds the extension as the build does, keeping nothing but the account of what went where. */
async function metafile(): Promise<Metafile> {
  const built = await build({
    entryPoints: [join(root, 'src/extension.ts')],
    absWorkingDir: root,
    outdir: 'dist',
    bundle: true,
    minify: true,
    format: 'esm',
    splitting: true,
    platform: 'node',
    target: 'es2023',
    external: ['vscode'],
    alias: { yaml: './node_modules/yaml/browser/dist/index.js' },
    write: false,
    metafile: true,
    logLevel: 'silent',
  });
  return built.metafile;
}

const isParser = (source: string) =>
  source.includes('node_modules/yaml/') || source === 'src/programs/programSchema.ts';

describe('what is loaded without program files', () => {
  let meta: Metafile;
  before(async function buildOnce() {
    this.timeout(30_000);
    meta = await metafile();
  });

  /** All sources that come with a chunk, whether it is wanted or not. */
  const sourcesWith = (chunk: string): readonly string[] => {
    const seen = new Set<string>();
    const add = (name: string): void => {
      if (seen.has(name)) return;
      seen.add(name);
      for (const { path, kind, external } of meta.outputs[name]?.imports ?? []) {
        if (kind === 'import-statement' && !external) add(path);
      }
    };
    add(chunk);
    return [...seen].flatMap((name) => Object.keys(meta.outputs[name]?.inputs ?? {}));
  };
  const chunkOf = (source: string): string => {
    const found = Object.entries(meta.outputs).find(([, { entryPoint }]) => entryPoint === source);
    assert.ok(found, source);
    return found[0];
  };

  it('is no YAML parser and no validator: not at the start, not for the tree, not for looking', () => {
    for (const source of [
      'src/extension.ts',
      'src/host/authoring/openProgramFiles.ts',
      'src/host/program/programTree.ts',
      'src/host/commands.ts',
    ]) {
      assert.deepEqual(sourcesWith(chunkOf(source)).filter(isParser), [], source);
    }
  });

  it('while the reader itself has both, so that this test can see them', () => {
    const found = sourcesWith(chunkOf('src/programs/readProgram.ts')).filter(isParser);
    assert.ok(found.some((source) => source.includes('node_modules/yaml/')));
    assert.ok(found.includes('src/programs/programSchema.ts'));
  });

  it('takes the parser as an ES module: CommonJS would ask for `require` in a host that has none', () => {
    const all = Object.values(meta.outputs).flatMap(({ inputs }) => Object.keys(inputs));
    assert.ok(all.some((source) => source.includes('node_modules/yaml/browser/')));
    assert.ok(!all.some((source) => source.includes('node_modules/yaml/dist/')));
  });
});
