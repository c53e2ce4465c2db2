import { ownPageOf } from '../../core/ownPage.ts';
import type { Task } from '../../core/program.ts';

/**
 * What a page of the journal has to copy, as Markdown; undefined when it has nothing. An agenda goes
 * into an invitation, so what was written goes along only when `notes` says so.
 */
export async function pageCopy(page: {
  readonly task: Task | undefined;
  /** What the page is about, when it is about no task of a program. */
  readonly about: string | undefined;
  readonly text: string;
  readonly notes: boolean;
}): Promise<string | undefined> {
  const { task, text, notes } = page;
  if (task?.agenda) {
    const { agendaMarkdown } = await import('../../core/agendaMarkdown.ts');
    return agendaMarkdown(task, notes ? text : '');
  }
  const own = ownPageOf(page.about)?.id;
  if (own === 'not-for-me') return (await import('../../core/notForMeTalk.ts')).notForMeTalk();
  return own === 'then-and-now' && text !== '' ? text : undefined;
}
