/** The text of a small valid program, with a place for what a test wants to change. */
export function programText({
  id = 'platform',
  title = 'Platform Leads',
  task = 'speak-last',
  more = '',
}: {
  readonly id?: string;
  readonly title?: string;
  readonly task?: string;
  /** Lines of the task, indented by eight. */
  readonly more?: string;
} = {}): string {
  return `# For the leads of our platform
schema: 1
id: ${id}
title: ${title}
purpose: The team decides without waiting for anybody.
steps:
  - id: listen
    title: Listen first
    doneWhen: People finish their sentences.
    tasks:
      - id: ${task}
        title: Speak last once
        remind: In one talk this week, let every other voice come first.
        cadence: weekly
        prompt: What did I hear?
${more}`;
}
