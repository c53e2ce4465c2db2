import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readProgram } from '../src/programs/readProgram.ts';
import { programJsonSchema } from './programJsonSchema.ts';

/**
 * Compiles every bundled program from YAML to JSON, so that the extension starts without a YAML
 * parser, and writes the JSON Schema of the format. Throws with file, line and sentence when a
 * program has a problem: a broken program never ships.
 */
export async function compilePrograms(from: string, to: string, schemaFile: string): Promise<void> {
  await mkdir(to, { recursive: true });
  const index = [];
  for (const name of (await readdir(from)).filter((file) => file.endsWith('.yaml')).sort()) {
    const read = readProgram(await readFile(join(from, name), 'utf8'));
    if (!read.program) {
      const lines = read.problems.map(({ line, message }) => `${from}/${name}:${line} ${message}`);
      throw new Error(lines.join('\n'));
    }
    const { id, title, purpose, weeks, audience } = read.program;
    if (`${id}.yaml` !== name)
      throw new Error(`${from}/${name}: the id is "${id}", not the file's name`);
    index.push({ id, title, purpose, weeks, audience });
    await writeFile(join(to, `${id}.json`), JSON.stringify(read.program));
  }
  await writeFile(join(to, 'index.json'), JSON.stringify(index));
  await writeFile(schemaFile, `${JSON.stringify(programJsonSchema(), null, 2)}\n`);
}
