import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Program } from '../core/program.ts';

/** What choosing a program needs to know of it. */
export type ProgramSummary = Pick<Program, 'id' | 'title' | 'purpose' | 'weeks' | 'audience'>;

/** All programs there are. Bundled ones were compiled to JSON by the build. */
export class Library {
  readonly #folder: string;
  readonly #programs = new Map<string, Promise<Program | undefined>>();

  /** `folder`: where the compiled programs are. */
  constructor(folder: string) {
    this.#folder = folder;
  }

  /** The programs to choose from. */
  async list(): Promise<readonly ProgramSummary[]> {
    return JSON.parse(await readFile(join(this.#folder, 'index.json'), 'utf8'));
  }

  /** A program by its id; undefined when there is none. */
  get(id: string): Promise<Program | undefined> {
    const known = this.#programs.get(id);
    if (known) return known;
    const program = this.#read(id);
    this.#programs.set(id, program);
    return program;
  }

  async #read(id: string): Promise<Program | undefined> {
    if (!(await this.list()).some((program) => program.id === id)) return undefined;
    return JSON.parse(await readFile(join(this.#folder, `${id}.json`), 'utf8'));
  }
}
