import { mkdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createVSIX } from '@vscode/vsce';
import { packagedReadme } from './packagedReadme.ts';
import { projectRoot } from './projectRoot.ts';
import { vsixPath } from './vsixPath.ts';
import { type ZipEntry, zipEntries } from './zipEntries.ts';

/** The most the packaged extension may weigh, in bytes. */
const limit = 400 * 1024;

/** What may be inside, and nothing else. The first two are the format's own. */
const allowed: readonly RegExp[] = [
  /^\[Content_Types\]\.xml$/,
  /^extension\.vsixmanifest$/,
  /^extension\/package(\.nls(\.[\w-]+)?)?\.json$/,
  /^extension\/(readme|changelog|licen[cs]e|notices|third-party-notices)(\.(md|txt))?$/i,
  // dist/meta.json is what the build measured, for the bench.
  /^extension\/(dist\/(?!meta\.json)|media\/|programs\/|schemas\/|l10n\/)/,
];

/** What must be inside, or the extension does not start or may not be passed on. */
const required: readonly RegExp[] = [
  /^extension\/package\.json$/,
  /^extension\/dist\/extension\.cjs$/,
  /^extension\/readme\.md$/i,
  /^extension\/licen[cs]e(\.(md|txt))?$/i,
];

export interface Vsix {
  /** See `vsixPath`. */
  readonly file: string;
  readonly bytes: number;
  readonly entries: readonly ZipEntry[];
}

/** Packages what the build left in `dist`. Asks nothing; throws when the result is not as it must be. */
export async function packageVsix(): Promise<Vsix> {
  const file = await vsixPath();
  const readme = '.vscode-test/README.md';
  await mkdir(join(projectRoot, '.vscode-test'), { recursive: true });
  await writeFile(
    join(projectRoot, readme),
    packagedReadme(await readFile(join(projectRoot, 'README.md'), 'utf8')),
  );
  await createVSIX({
    cwd: projectRoot,
    packagePath: file,
    readmePath: readme,
    dependencies: false,
    allowMissingRepository: true,
    rewriteRelativeLinks: false,
  });
  const entries = await zipEntries(file);
  const bytes = (await stat(file)).size;
  const names = entries.map((entry) => entry.name);
  const problems = [
    ...names
      .filter((inside) => !allowed.some((pattern) => pattern.test(inside)))
      .map((inside) => `${inside} does not belong into the package (see .vscodeignore)`),
    ...required
      .filter((pattern) => !names.some((inside) => pattern.test(inside)))
      .map((pattern) => `nothing in the package matches ${pattern}`),
    ...(bytes > limit ? [`${bytes} bytes are more than the ${limit} allowed`] : []),
  ];
  if (problems.length > 0) throw new Error(`${file}:\n  ${problems.join('\n  ')}`);
  return { file, bytes, entries };
}
