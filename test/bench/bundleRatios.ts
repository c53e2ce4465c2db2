import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Metafile } from 'esbuild';
import { projectRoot } from '../../scripts/projectRoot.ts';
import type { Ratio } from './ratio.ts';

const entry = 'dist/extension.cjs';
const mostBytes = 30 * 1024;

/** What of the built code is loaded when, from the build's own account of it. */
export async function bundleRatios(): Promise<readonly Ratio[]> {
  const { outputs }: Metafile = JSON.parse(
    await readFile(join(projectRoot, 'dist', 'meta.json'), 'utf8'),
  );
  const path = loadedWith(outputs, [entry]);
  const bytes = path.map((file) => outputs[file]?.bytes ?? 0).reduce((sum, size) => sum + size, 0);
  // All that is loaded while the views are shown and no program file is there.
  const views = Object.keys(outputs).filter((file) =>
    Object.keys(outputs[file]?.inputs ?? {}).some((input) =>
      /src\/host\/(programTree|momentsTree|openProgramFiles|programFiles|commands)\.ts$/.test(
        input,
      ),
    ),
  );
  const yaml = loadedWith(outputs, [entry, ...views]).filter((file) =>
    Object.keys(outputs[file]?.inputs ?? {}).some((input) => input.includes('node_modules/yaml/')),
  );
  return [
    {
      name: 'bundle of the activation path',
      value: bytes,
      limit: mostBytes,
      unit: 'bytes',
      detail: `${path.length} files`,
    },
    {
      name: 'YAML parser loaded with views and commands, without a program file',
      value: yaml.reduce((sum, file) => sum + (outputs[file]?.bytes ?? 0), 0),
      limit: 0,
      unit: 'bytes',
      detail: `${views.length} chunks looked at`,
    },
  ];
}

/** These files and all that they import at once. */
function loadedWith(outputs: Metafile['outputs'], files: readonly string[]): readonly string[] {
  const found = new Set(files);
  for (const file of found) {
    for (const { path, kind, external } of outputs[file]?.imports ?? []) {
      if (kind !== 'dynamic-import' && !external) found.add(path);
    }
  }
  return [...found];
}
