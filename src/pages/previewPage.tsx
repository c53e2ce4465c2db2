import { render } from 'preact';
import type { FromPreview, PreviewModel, ToPreview } from '../protocol/preview.ts';
import { connectHost } from './host.ts';
import { mainElement } from './mainElement.ts';
import { PreviewView } from './preview/PreviewView.tsx';

const host = connectHost<ToPreview, FromPreview, Record<string, never>>();

host.receive((message) => {
  if (message.type === 'render') draw(message.model);
});
host.send({ type: 'ready' });

function draw(model: PreviewModel): void {
  render(
    <PreviewView
      model={model}
      onGo={({ line, column }) => host.send({ type: 'go', line, column })}
    />,
    mainElement(),
  );
}
