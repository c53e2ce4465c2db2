import type { NamedPractice } from '../../core/firstPractices.ts';

/** A practice to try: a way to its page, where it comes from, and what it asks for. */
export function Practice(props: {
  readonly practice: NamedPractice;
  /** Beside the program. */
  readonly about: string;
  readonly onOpen: (program: string, task: string) => void;
}) {
  const { program, programTitle, task, title, remind } = props.practice;
  return (
    <>
      <button type="button" class="link" onClick={() => props.onOpen(program, task)}>
        {title}
      </button>{' '}
      <span class="secondary">{[programTitle, props.about].filter(Boolean).join(' · ')}</span>
      <p>{remind}</p>
    </>
  );
}
