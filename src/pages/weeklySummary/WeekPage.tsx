import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type {
  FromWeeklySummary,
  WeeklySummaryModel,
  WeeklySummaryState,
} from '../../protocol/weeklySummary.ts';
import type { Announcer } from '../announcer.ts';
import { LiveRegion } from '../LiveRegion.tsx';
import type { Writing } from '../writing.ts';
import { ExampleBanner } from './ExampleBanner.tsx';
import { GaveRoom } from './GaveRoom.tsx';
import { LastIntention } from './LastIntention.tsx';
import { NextIntention } from './NextIntention.tsx';
import { Outcomes } from './Outcomes.tsx';
import { Practices } from './Practices.tsx';
import { Remember } from './Remember.tsx';
import { WeekActions } from './WeekActions.tsx';
import { WeekHeader } from './WeekHeader.tsx';

/** Under so many moments the page asks whether there is more to remember. */
const FEW = 3;

/** The weekly summary from top to bottom: what was meant, what was, what comes next. */
export function WeekPage(props: {
  readonly model: WeeklySummaryModel;
  readonly writing: Writing;
  readonly announcer: Announcer;
  readonly state: Partial<WeeklySummaryState>;
  readonly send: (message: FromWeeklySummary) => void;
  readonly remember: (part: Partial<WeeklySummaryState>) => void;
}) {
  const { model, writing, announcer, send, remember } = props;
  const { summary, example } = model;
  const { week, time } = summary;
  const readOnly = example || time === 'ahead';
  const [table, setTable] = useState(props.state.table ?? false);
  const asked = useRef<string | undefined>(undefined);
  const shownBefore = useRef(example);

  // Whoever is filling in lines keeps them when the third moment is logged.
  if (!readOnly && summary.moments.length < FEW) asked.current = week;
  useLayoutEffect(() => {
    if (shownBefore.current === example) return;
    shownBefore.current = example;
    document.querySelector('h1')?.focus();
    window.scrollTo(0, 0);
  }, [example]);

  const lines = props.state.lines;
  return (
    <>
      {example && <ExampleBanner onBack={() => send({ type: 'example', show: false })} />}
      <WeekHeader
        summary={summary}
        example={example}
        onGo={(to) => {
          writing.leave();
          send({ type: 'go', week: to });
        }}
      />
      <LastIntention
        summary={summary}
        readOnly={readOnly}
        onBecame={(id, became) => send({ type: 'became', id, became })}
      />
      {time === 'this' && (
        <Outcomes
          outcomes={summary.outcomes}
          readOnly={readOnly}
          onAnswer={(id, outcome, text) => send({ type: 'outcome', id, outcome, text })}
        />
      )}
      {!readOnly && asked.current === week && (
        <Remember
          key={week}
          refused={model.refused}
          logged={model.logged}
          texts={lines?.week === week ? lines.texts : []}
          example={
            summary.moments.length === 0
              ? () => {
                  writing.leave();
                  send({ type: 'example', show: true });
                }
              : undefined
          }
          onTexts={(texts) => remember({ lines: { week, texts } })}
          onSend={(row, line) => send({ type: 'remember', week, row, line })}
          onSay={announcer.say}
        />
      )}
      <GaveRoom
        key={`${week} ${example}`}
        summary={summary}
        table={table}
        onTable={(next) => {
          setTable(next);
          remember({ table: next });
        }}
        onLog={time === 'this' && !example ? () => send({ type: 'logMoment' }) : undefined}
      />
      <Practices
        practices={summary.practices}
        readOnly={readOnly}
        onSet={({ program, task }, state) => send({ type: 'setTask', week, program, task, state })}
      />
      {time !== 'ahead' && (
        <NextIntention
          past={time === 'past'}
          text={writing.current()?.text ?? ''}
          readOnly={readOnly}
          onType={writing.type}
          onLeave={writing.leave}
        />
      )}
      {!readOnly && (
        <WeekActions
          key={week}
          closed={summary.closed}
          begun={model.begun}
          onClose={() => {
            writing.leave();
            send({ type: 'closeWeek', week, intention: writing.current()?.text ?? '' });
          }}
          onWrite={() => send({ type: 'writeAbout', week })}
          onCopy={() => {
            send({ type: 'copyMarkdown', week });
            announcer.say('Copied');
          }}
        />
      )}
      <LiveRegion text={announcer.text()} />
    </>
  );
}
