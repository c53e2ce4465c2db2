import type { Task } from './program.ts';

/** The agenda of a task's meeting as Markdown, with notes below when there are any. Ends with a line break. */
export function agendaMarkdown(
  { title, agenda = [] }: Pick<Task, 'title' | 'agenda'>,
  notes: string,
): string {
  const parts = [
    `# ${oneLine(title)}`,
    agenda.map((item, i) => `${i + 1}. ${oneLine(item)}`).join('\n'),
    '## Notes',
    notes.trim(),
  ];
  return `${parts.filter(Boolean).join('\n\n')}\n`;
}

const oneLine = (text: string) => text.replace(/\s+/g, ' ').trim();
