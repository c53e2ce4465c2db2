import { useRef, useState } from 'preact/hooks';
import type { OpenPage } from '../../protocol/journal.ts';
import type { Typing } from '../typing.ts';
import { Agenda } from './Agenda.tsx';
import { EarlierEntries } from './EarlierEntries.tsx';
import { OwnPageCard } from './OwnPageCard.tsx';
import { PracticeCard } from './PracticeCard.tsx';
import { PracticeMoments } from './PracticeMoments.tsx';
import { PracticeWeeks } from './PracticeWeeks.tsx';
import { Prompt } from './Prompt.tsx';
import { Reading } from './Reading.tsx';
import { StatusLine } from './StatusLine.tsx';
import { TextField } from './TextField.tsx';

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
  const [reading, setReading] = useState(false);
  const wasRead = useRef(false);
  const agenda = open.card?.agenda;
  return (
    <article aria-labelledby="title">
      <header>
        <h2 id="title" class="big" dir={open.inMyWords ? 'auto' : undefined}>
          {open.title}
        </h2>
        {(reading || typing.text.trim() !== '') && (
          <button
            type="button"
            class="link"
            onClick={() => {
              wasRead.current = reading;
              setReading(!reading);
            }}
          >
            {reading ? 'Write' : 'Read'}
          </button>
        )}
      </header>
      <p class="secondary">{[open.subtitle, open.card?.effort].filter(Boolean).join(' · ')}</p>
      {open.card !== undefined && <PracticeCard card={open.card} />}
      {open.ownCard !== undefined && (
        <OwnPageCard card={open.ownCard} onCopy={() => props.onCopy(true)} />
      )}
      {agenda !== undefined && (
        <Agenda items={agenda} hasNotes={typing.text.trim() !== ''} onCopy={props.onCopy} />
      )}
      {reading ? (
        <Reading text={typing.text} />
      ) : (
        <>
          <Prompt prompts={open.prompts} at={props.promptAt} onNext={props.onNextPrompt} />
          <TextField
            open={open}
            text={typing.text}
            focused={open.state === 'new' || wasRead.current}
            onType={props.onType}
            onLeave={props.onLeave}
            onKeep={props.onKeep}
          />
        </>
      )}
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
