import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

const files: Readonly<Record<string, string>> = {
  'README.md': `# A folder to try Big Steps in

The icon with the steps in the activity bar opens the program. Everything here may be changed.
`,
  'src/cache.ts': `/** How long an entry stays; the team is still talking about it. */
export const timeToLive = 60_000;
`,
};

/** Makes the sample folder; files that are there already are left as they are. */
export async function writeSampleFolder(folder: string): Promise<void> {
  for (const [name, text] of Object.entries(files)) {
    const file = join(folder, name);
    if (existsSync(file)) continue;
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, text);
  }
}
