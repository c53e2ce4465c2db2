import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** The format this version writes. A later format is read as far as it goes and never written to. */
const format = { format: 'big-steps-log', version: 1 };
const fileName = 'format.json';

/** The log was written by a later version. The message says what to do; nothing of it is touched. */
export class LogTooNew extends Error {}

/**
 * Before something is written below a log's folder: marks a new log with its format, and throws
 * `LogTooNew` when a later version has written here. A missing or unreadable mark is written anew.
 */
export async function checkFormat(folder: string): Promise<void> {
  const path = join(folder, fileName);
  const known = versionIn(await readFile(path, 'utf8').catch(() => ''));
  if (known === undefined) {
    await writeFile(path, JSON.stringify(format), { flush: true, mode: 0o600 });
  } else if (known > format.version) {
    throw new LogTooNew(
      'a newer version of Big Steps has written these notes. They are shown and stay as they are; update the extension to go on writing',
    );
  }
}

function versionIn(json: string): number | undefined {
  try {
    const { version } = JSON.parse(json) as { version?: unknown };
    return typeof version === 'number' ? version : undefined;
  } catch {
    return undefined;
  }
}
