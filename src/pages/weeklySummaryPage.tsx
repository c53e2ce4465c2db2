import { render } from 'preact';
import type {
  FromWeeklySummary,
  ToWeeklySummary,
  WeeklySummaryModel,
  WeeklySummaryState,
} from '../protocol/weeklySummary.ts';
import { after } from './after.ts';
import { createAnnouncer } from './announcer.ts';
import { connectHost } from './host.ts';
import { mainElement } from './mainElement.ts';
import { onHidden } from './onHidden.ts';
import { steady } from './steady.ts';
import { WeekPage } from './weeklySummary/WeekPage.tsx';
import { createWriting } from './writing.ts';

const host = connectHost<ToWeeklySummary, FromWeeklySummary, WeeklySummaryState>();
const { unsaved } = host.state();
let model: WeeklySummaryModel | undefined;

const draw = steady(paint);
const announcer = createAnnouncer(draw);
const writing = createWriting(
  {
    draft: (week, text) => host.send({ type: 'intention', week, text, done: false }),
    keep: (week, text) => host.send({ type: 'intention', week, text, done: true }),
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
host.send({ type: 'ready' });

function take(next: WeeklySummaryModel): void {
  const { summary, example, intentionDraft } = next;
  const before = model;
  model = next;
  if (before === undefined && unsaved !== undefined && (example || unsaved.id !== summary.week)) {
    host.send({ type: 'intention', week: unsaved.id, text: unsaved.text, done: false });
  }
  const text = intentionDraft ?? summary.intention;
  writing.take({
    id: example ? 'example' : summary.week,
    text,
    kept: example ? text : summary.intention,
    refused: false,
  });
  if (!example) host.remember({ week: summary.week });
  if (before !== undefined && before.summary.week !== summary.week) announcer.say(summary.title);
  draw();
}

function paint(): void {
  if (model === undefined) return;
  render(
    <WeekPage
      model={model}
      writing={writing}
      announcer={announcer}
      state={host.state()}
      send={host.send}
      remember={host.remember}
    />,
    mainElement(),
  );
}
