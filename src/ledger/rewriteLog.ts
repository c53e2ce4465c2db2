import { isLogFile } from './logFiles.ts';
import type { Texts } from './texts.ts';

/**
 * Changes the text of every file of a log, see `Texts.rewrite`. The newest one gets an empty line,
 * which says nothing: a file of another size makes every window look again, also at what lies beside
 * the log.
 */
export async function rewriteLog(texts: Texts, change: (text: string) => string): Promise<void> {
  const all = (await texts.names()).filter(isLogFile);
  const names = [...(await texts.sizes(all)).keys()];
  for (const name of names) await texts.rewrite(name, change);
  const newest = names.sort().at(-1);
  if (newest !== undefined) await texts.append(newest, '\n');
}
