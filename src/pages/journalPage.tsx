import { render } from 'preact';
import type { FromJournal, JournalModel, JournalState, ToJournal } from '../protocol/journal.ts';
import { after } from './after.ts';
import { createAnnouncer } from './announcer.ts';
import { connectHost } from './host.ts';
import { JournalView } from './journal/JournalView.tsx';
import { mainElement } from './mainElement.ts';
import { onHidden } from './onHidden.ts';
import { steady } from './steady.ts';
import { createWriting } from './writing.ts';

const host = connectHost<ToJournal, FromJournal, JournalState>();
const { unsaved } = host.state();
let model: JournalModel | undefined;
/** Which of the open entry's questions is shown. */
let promptAt = 0;
/** Keeping was asked for by hand, so its end is announced. */
let askedToKeep = false;

const draw = steady(paint);
const announcer = createAnnouncer(draw);
const writing = createWriting(
  {
    draft: (id, text) => host.send({ type: 'draft', id, text, prompt: promptFor(id) }),
    keep: (id, text) => host.send({ type: 'keep', id, text, prompt: promptFor(id) }),
    remember: (typed) => host.remember({ unsaved: typed }),
    changed: draw,
    after,
  },
  unsaved,
);

host.receive((message) => {
  if (message.type === 'render') take(message.model);
});
onHidden(writing.leave);
host.send({ type: 'ready', unsaved });

function take(next: JournalModel): void {
  const { open, problem } = next;
  // Before the model changes: leaving the old entry speaks of its own question.
  writing.take(
    open && {
      id: open.id,
      text: open.text,
      kept: open.state === 'draft' ? undefined : open.text,
      refused: problem !== undefined,
    },
  );
  if (open?.id !== model?.open?.id) promptAt = 0;
  model = next;
  host.remember({ open: open?.id, about: open?.about });
  if (problem !== undefined) askedToKeep = false;
  sayWhenKept();
  draw();
}

function keepByHand(): void {
  writing.leave();
  askedToKeep = true;
  sayWhenKept();
}

function copy(notes: boolean): void {
  const id = model?.open?.id;
  if (id === undefined) return;
  // What was typed last is copied, too.
  writing.leave();
  host.send({ type: 'copy', id, notes });
  announcer.say('Copied');
}

function sayWhenKept(): void {
  const typing = writing.current();
  if (!askedToKeep || typing === undefined || typing.text !== typing.kept) return;
  askedToKeep = false;
  announcer.say('Saved');
}

function promptFor(id: string): string | undefined {
  return model?.open?.id === id ? model.open.prompts[promptAt] : undefined;
}

function paint(): void {
  if (model === undefined) return;
  const prompts = model.open?.prompts.length ?? 0;
  render(
    <JournalView
      model={model}
      writing={writing}
      said={announcer.text()}
      promptAt={promptAt}
      send={host.send}
      onNextPrompt={() => {
        promptAt = (promptAt + 1) % Math.max(1, prompts);
        draw();
      }}
      onKeep={keepByHand}
      onCopy={copy}
    />,
    mainElement(),
  );
}
