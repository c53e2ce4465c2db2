// `npm run package`: builds and makes the .vsix; vsce lists what is inside.
import { basename } from 'node:path';
import { buildExtension } from './buildExtension.ts';
import { packageVsix } from './packageVsix.ts';

try {
  await buildExtension();
  const { file, bytes, entries } = await packageVsix();
  console.log(`${basename(file)}: ${entries.length} files, ${(bytes / 1024).toFixed(1)} KB`);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
