import { projectRoot } from './projectRoot.ts';
import { runCommand } from './runCommand.ts';

/** Builds `dist`. Throws with the build's output when it fails. */
export async function buildExtension(): Promise<void> {
  const { code, output } = await runCommand(process.execPath, ['esbuild.config.mjs'], {
    cwd: projectRoot,
  });
  if (code !== 0) throw new Error(`The build failed:\n${output.trim()}`);
}
