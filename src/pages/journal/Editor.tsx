import { useEffect, useRef } from 'preact/hooks';
import type { OpenPage } from '../../protocol/journal.ts';
import { saveKeys } from '../saveKeys.ts';
import type { Typing } from '../typing.ts';
import { Agenda } from './Agenda.tsx';
import { EarlierEntries } from './EarlierEntries.tsx';
import { OwnPageCard } from './OwnPageCard.tsx';
import { PracticeCard } from './PracticeCard.tsx';
import { PracticeMoments } from './PracticeMoments.tsx';
import { PracticeWeeks } from './PracticeWeeks.tsx';
import { Prompt } from './Prompt.tsx';
import { StatusLine } from './StatusLine.tsx';

/** The entry that is open: its question, its text, and what belongs to it. Needs a `key`. */
export function Editor(props: {
  readonly open: OpenPage;
  readonly typing: Typing;
  readonly promptAt: number;
  readonly where: string;
  readonly problem: string | undefined;
  readonly onNextPrompt: () => void;
  readonly onType: (text: string) => void;
  readonly onLeave: () => void;
  /** Asked for by hand. */
  readonly onKeep: () => void;
  readonly onDelete: () => void;
  readonly onOpen: (id: string) => void;
  readonly onCopy: (notes: boolean) => void;
}) {
  const { open, typing } = props;
  const field = useRef<HTMLTextAreaElement>(null);
  const agenda = open.card?.agenda;
  const fresh = open.state === 'new';
  useEffect(() => {
    if (fresh) field.current?.focus();
  }, []);
  return (
    <article aria-labelledby="title">
      <h2 id="title" class="big" dir={open.inMyWords ? 'auto' : undefined}>
        {open.title}
      </h2>
      <p class="secondary">{[open.subtitle, open.card?.effort].filter(Boolean).join(' · ')}</p>
      {open.card !== undefined && <PracticeCard card={open.card} />}
      {open.ownCard !== undefined && (
        <OwnPageCard card={open.ownCard} onCopy={() => props.onCopy(true)} />
      )}
      {agenda !== undefined && (
        <Agenda items={agenda} hasNotes={typing.text.trim() !== ''} onCopy={props.onCopy} />
      )}
      <Prompt prompts={open.prompts} at={props.promptAt} onNext={props.onNextPrompt} />
      <span id="words" hidden>
        Your words:
      </span>
      <textarea
        ref={field}
        class="text"
        aria-labelledby="words title"
        aria-describedby={open.prompts.length > 0 ? 'prompt' : undefined}
        aria-keyshortcuts={saveKeys.told}
        rows={5}
        dir="auto"
        maxLength={1_000_000}
        placeholder={agenda === undefined ? 'A line or two is enough.' : 'Notes of the talk'}
        value={typing.text}
        onInput={(event) => props.onType(event.currentTarget.value)}
        onBlur={props.onLeave}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
          event.preventDefault();
          props.onKeep();
        }}
      />
      <StatusLine
        typing={typing}
        where={props.where}
        problem={props.problem}
        onRetry={props.onKeep}
        onDelete={open.state === 'kept' ? props.onDelete : undefined}
      />
      <PracticeMoments moments={open.moments} />
      <PracticeWeeks weeks={open.weeks} />
      <EarlierEntries earlier={open.earlier} onOpen={props.onOpen} />
    </article>
  );
}
