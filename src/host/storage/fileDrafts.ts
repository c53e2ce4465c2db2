import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Turns } from '../../core/turns.ts';
import type { Draft, Drafts } from '../../ledger/drafts.ts';
import type { LogPlace } from './logPlace.ts';

/** Drafts as files beside the log, each written beside its old self and renamed over it. */
export class FileDrafts implements Drafts {
  readonly #place: Pick<LogPlace, 'folder' | 'claim'>;
  readonly #turns = new Turns();

  constructor(place: Pick<LogPlace, 'folder' | 'claim'>) {
    this.#place = place;
  }

  all(): Promise<readonly Draft[]> {
    return this.#turns.take(async () => {
      const { readDraft } = await import('../../ledger/readDraft.ts');
      const folder = join(await this.#place.folder(), 'drafts');
      const names = await readdir(folder).catch(() => []);
      const texts = names
        .filter((name) => name.endsWith('.json'))
        .map((name) => readFile(join(folder, name), 'utf8').catch(() => ''));
      return (await Promise.all(texts)).map(readDraft).filter((draft) => draft !== undefined);
    });
  }

  write(draft: Draft): Promise<void> {
    return this.#turns.take(async () => {
      const folder = join(await this.#place.claim(), 'drafts');
      await mkdir(folder, { recursive: true, mode: 0o700 });
      const path = join(folder, `${draft.id}.json`);
      await writeFile(`${path}.new`, JSON.stringify(draft), { flush: true, mode: 0o600 });
      await rename(`${path}.new`, path);
    });
  }

  rewrite(change: (json: string) => string): Promise<void> {
    return this.#turns.take(async () => {
      const folder = join(await this.#place.folder(), 'drafts');
      for (const name of await readdir(folder).catch(() => [])) {
        const path = join(folder, name);
        const before = await readFile(path, 'utf8').catch(() => '');
        const after = change(before);
        if (after === before) continue;
        await writeFile(`${path}.rewritten`, after, { flush: true, mode: 0o600 });
        await rename(`${path}.rewritten`, path);
      }
    });
  }

  remove(id: string): Promise<void> {
    return this.#turns.take(async () => {
      await rm(join(await this.#place.folder(), 'drafts', `${id}.json`), { force: true });
    });
  }
}
