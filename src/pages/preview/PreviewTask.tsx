import { kindOf } from '../../core/kind.ts';
import type { Target, Task } from '../../core/program.ts';
import { taskCard } from '../../core/taskCard.ts';

/** A task with everything that helps with it. */
export function PreviewTask({ task, kept }: { readonly task: Task; readonly kept: boolean }) {
  const card = taskCard(task);
  const parts: readonly (readonly [string, string | undefined])[] = [
    ['Why it helps', card.why],
    ['How', card.how],
    ['A common slip', card.slip],
    ['If-then', card.ifThen],
    ['Leave it out when', task.skipIf],
    ['The journal asks', task.prompt],
    ['Evidence', card.evidence],
  ];
  const effort = [card.effort, task.target && aim(task.target), kept && 'goes on after the step'];
  return (
    <article>
      <h3>{task.title}</h3>
      <p>{task.remind}</p>
      <p class="secondary">{effort.filter(Boolean).join(' · ')}</p>
      <dl>
        {parts.map(
          ([name, text]) =>
            text !== undefined && (
              <div key={name}>
                <dt class="secondary">{name}</dt>
                <dd>{text}</dd>
              </div>
            ),
        )}
        {card.agenda && (
          <div>
            <dt class="secondary">Agenda</dt>
            <dd>
              <ul>
                {card.agenda.map((line) => (
                  <li key={line}>{line}</li>
                ))}
              </ul>
            </dd>
          </div>
        )}
      </dl>
    </article>
  );
}

const stretches = { week: 'a week', '2-week': 'in two weeks', month: 'a month' } as const;

/** "aim: 3 a week (held back)" */
const aim = ({ kinds, count, per }: Target) =>
  `aim: ${count} ${stretches[per]} (${kinds.map((kind) => kindOf(kind).label.toLowerCase()).join(', ')})`;
