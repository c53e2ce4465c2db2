import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Program } from '../../core/program.ts';
import { once } from '../once.ts';
import type { ProgramFiles } from './programFiles.ts';

/** What choosing a program needs to know of it. */
export interface ProgramSummary
  extends Pick<Program, 'id' | 'title' | 'purpose' | 'weeks' | 'audience'> {
  /** Where its file is, and what it stands before; absent for a bundled program. */
  readonly from?: string | undefined;
}

/** All programs there are: program files first, then the bundled ones, compiled to JSON by the build. */
export class Library {
  readonly #folder: string;
  readonly #programs = new Map<string, Promise<Program | undefined>>();
  /**
   * The program files, once all were looked at; undefined where there is no editor around. Whatever
   * goes wrong with files, the bundled programs are there, and the next call looks again.
   */
  readonly files: () => Promise<ProgramFiles | undefined>;

  /** `folder`: where the compiled programs are. `look` finds the files; called at the first need. */
  constructor(folder: string, look?: (library: Library) => Promise<ProgramFiles>) {
    this.#folder = folder;
    const found = once(async () => look?.(this));
    this.files = () => found().catch(() => undefined);
  }

  /** The programs to choose from, nearest first. */
  async list(): Promise<readonly ProgramSummary[]> {
    const [files, bundled] = await Promise.all([this.files(), this.#list()]);
    const near = (files?.programs ?? []).map((program) => ({
      ...program,
      from: files?.placeWords(program.id),
    }));
    return [...near, ...bundled.filter(({ id }) => !near.some((one) => one.id === id))];
  }

  /** A program by its id; undefined when there is none. */
  async get(id: string): Promise<Program | undefined> {
    return (await this.files())?.get(id) ?? this.bundled(id);
  }

  /** A bundled program by its id. */
  bundled(id: string): Promise<Program | undefined> {
    const known = this.#programs.get(id);
    if (known) return known;
    const program = this.#read(id);
    this.#programs.set(id, program);
    return program;
  }

  readonly #list = once(
    async (): Promise<readonly ProgramSummary[]> =>
      JSON.parse(await readFile(join(this.#folder, 'index.json'), 'utf8')),
  );

  async #read(id: string): Promise<Program | undefined> {
    if (!(await this.#list()).some((program) => program.id === id)) return undefined;
    return JSON.parse(await readFile(join(this.#folder, `${id}.json`), 'utf8'));
  }
}
