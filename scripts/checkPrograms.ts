// `node dist/check-programs.js DIR`: checks every program file below a folder, for an organisation's
// CI. Exit code 0: all are programs, hints or not; 1: there are errors; 2: the folder cannot be read.
// Built into one file that runs as a module and as a plain script alike, hence the late imports.
import { reportOf } from '../src/programs/checkReport.ts';

const usage = 'Usage: node check-programs.js DIR (checks every .yaml and .yml file below DIR)';

void main(process.argv.slice(2));

async function main([folder, ...more]: readonly string[]): Promise<void> {
  try {
    if (folder === undefined || folder.startsWith('-') || more.length > 0) throw new Error(usage);
    process.exitCode = await check(folder);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 2;
  }
}

async function check(root: string): Promise<number> {
  const { readdir, readFile } = await import('node:fs/promises');
  const { join, relative, sep } = await import('node:path');
  const files = await Promise.all(
    (await filesBelow(root)).map(async (path) => ({
      path: relative(process.cwd(), path).split(sep).join('/'),
      bytes: await readFile(path),
    })),
  );
  const { lines, summary, errors } = reportOf(files);
  for (const line of lines) console.log(line);
  console.log(files.length === 0 ? `No .yaml or .yml file below ${root}.` : summary);
  return errors > 0 ? 1 : 0;

  /** Program files in a folder and the folders in it, sorted; linked folders are not followed. */
  async function filesBelow(parent: string): Promise<readonly string[]> {
    const found: string[] = [];
    for (const entry of await readdir(parent, { withFileTypes: true })) {
      const path = join(parent, entry.name);
      if (entry.isDirectory()) {
        if (entry.name !== 'node_modules' && entry.name !== '.git') {
          found.push(...(await filesBelow(path)));
        }
      } else if (/\.ya?ml$/i.test(entry.name)) found.push(path);
    }
    return found.sort();
  }
}
