import { projectRoot } from './projectRoot.ts';
import { runCommand } from './runCommand.ts';

/** Builds `dist`, or what the options of the build ask for. Throws with its output when it fails. */
export async function buildExtension(...options: readonly string[]): Promise<void> {
  const { code, output } = await runCommand(process.execPath, ['esbuild.config.mjs', ...options], {
    cwd: projectRoot,
  });
  if (code !== 0) throw new Error(`The build failed:\n${output.trim()}`);
}
