/** The first model, when the host wrote it into the page as `<script id="model">`. */
export function inlineModel<Model>(): Model | undefined {
  const text = document.getElementById('model')?.textContent;
  return text ? (JSON.parse(text) as Model) : undefined;
}
