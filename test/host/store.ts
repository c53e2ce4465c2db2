import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as vscode from 'vscode';

/** Runs one of our commands as another extension would. */
export async function run<Result = unknown>(name: string, argument?: unknown): Promise<Result> {
  return vscode.commands.executeCommand<Result>(`bigSteps.${name}`, argument);
}

/** What a summary's view model says, as far as the tests look at it. */
export interface Summary {
  readonly week: string;
  readonly first: string;
  readonly last: string;
  readonly time: string;
  readonly previous: string;
  readonly next: string;
  readonly purpose?: string;
  readonly place?: string;
  readonly lastIntention?: { readonly id: string; readonly text: string };
  readonly moments: readonly {
    readonly id: string;
    readonly kind: string;
    readonly day: string;
    readonly who?: string;
    readonly area?: string;
    readonly note?: string;
    readonly onPurpose: boolean;
  }[];
  readonly sentence: string;
  readonly bars: readonly { readonly week: string; readonly gaveRoom: number }[];
  readonly practices: readonly {
    readonly task: string;
    readonly box?: boolean;
    readonly state: string;
    readonly detail: string;
  }[];
  readonly intention: string;
  readonly closed: boolean;
}

export const summary = (week?: string): Promise<Summary> =>
  run<Summary>('weeklySummaryData', week === undefined ? {} : { week });

/** Every line of the log, oldest file first. */
export async function logLines(): Promise<readonly Readonly<Record<string, unknown>>[]> {
  const { log } = await run<{ readonly log: string }>('whereIsMyData', {});
  const files = (await readdir(log)).sort();
  const texts = await Promise.all(files.map((file) => readFile(join(log, file), 'utf8')));
  return texts.flatMap((text) =>
    text
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => JSON.parse(line)),
  );
}
