import { delimiter, dirname } from 'node:path';
import { startProcessGroup } from './processGroup.ts';

export interface CommandResult {
  readonly code: number;
  /** Standard output and error in the order of arrival; empty when they were passed through. */
  readonly output: string;
  readonly timedOut: boolean;
}

export interface CommandOptions {
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string>>;
  /** Milliseconds after which the command and its children are ended. */
  readonly timeout?: number;
  /** `show` passes the output through to the terminal; `collect` (the default) keeps it. */
  readonly output?: 'show' | 'collect';
}

/**
 * Runs a command to its end, with the Node of this process first on its PATH. Never throws for a
 * command that fails: look at `code`. A command that cannot be started has code 1 and no output.
 */
export async function runCommand(
  command: string,
  args: readonly string[],
  options: CommandOptions = {},
): Promise<CommandResult> {
  const show = options.output === 'show';
  const group = startProcessGroup(command, args, {
    cwd: options.cwd,
    env: { ...ownEnvironment(), ...options.env },
    stdio: ['ignore', show ? 'inherit' : 'pipe', show ? 'inherit' : 'pipe'],
  });
  let output = '';
  group.child.stdout?.on('data', (data) => {
    output += data;
  });
  group.child.stderr?.on('data', (data) => {
    output += data;
  });
  let timedOut = false;
  const limit = setTimeout(
    () => {
      timedOut = true;
      void group.stop();
    },
    options.timeout ?? 2 ** 31 - 1,
  );
  const code = await group.ended;
  clearTimeout(limit);
  await group.stop();
  return { code: timedOut ? 1 : code, output, timedOut };
}

/**
 * The environment without what npm tells its scripts about the project around them: a nested
 * `npm install --prefix elsewhere` would take it for its own. What the user set (proxy, cache) stays.
 */
function ownEnvironment(): NodeJS.ProcessEnv {
  const env: NodeJS.ProcessEnv = {};
  for (const [name, value] of Object.entries(process.env)) {
    if (!/^(npm_(package|lifecycle)_|npm_config_(local_|global_)?prefix$|INIT_CWD$)/i.test(name)) {
      env[name] = value;
    }
  }
  env.PATH = `${dirname(process.execPath)}${delimiter}${process.env.PATH ?? ''}`;
  return env;
}
