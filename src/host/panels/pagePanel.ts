import { randomBytes } from 'node:crypto';
import * as vscode from 'vscode';
import type { Render } from '../../protocol/channel.ts';
import { onDidChangeShown, readPrivacy } from '../privacy.ts';

/** What tells one page from another. */
export interface PageKind {
  readonly viewType: string;
  readonly title: string;
  /** Bundle and style sheet: `dist/pages/<name>Page.js`, `media/<name>.css`. */
  readonly name: string;
  readonly icon: string;
}

/**
 * The one panel of a page: frame, content security policy and channel. What the page says is
 * `unknown` until `receive` has checked it.
 */
export class PagePanel<Model> {
  readonly #panel: vscode.WebviewPanel;
  readonly #disposables: vscode.Disposable[] = [];
  #disposed = false;

  constructor(
    kind: PageKind,
    extensionUri: vscode.Uri,
    restored: vscode.WebviewPanel | undefined,
    receive: (message: unknown) => void,
    onVisible: () => void,
    onDispose: () => void,
  ) {
    const dist = vscode.Uri.joinPath(extensionUri, 'dist', 'pages');
    const media = vscode.Uri.joinPath(extensionUri, 'media');
    const options = { enableScripts: true, enableForms: false, localResourceRoots: [dist, media] };
    this.#panel =
      restored ??
      vscode.window.createWebviewPanel(
        kind.viewType,
        kind.title,
        vscode.ViewColumn.Active,
        options,
      );
    this.#panel.webview.options = options;
    this.#panel.iconPath = {
      light: vscode.Uri.joinPath(media, `${kind.icon}-light.svg`),
      dark: vscode.Uri.joinPath(media, `${kind.icon}-dark.svg`),
    };
    this.#disposables.push(
      this.#panel.webview.onDidReceiveMessage(receive),
      this.#panel.onDidChangeViewState(() => {
        if (this.#panel.visible) onVisible();
      }),
      onDidChangeShown(() => {
        if (this.#panel.visible) onVisible();
      }),
      this.#panel.onDidDispose(() => {
        this.#disposed = true;
        for (const disposable of this.#disposables) disposable.dispose();
        onDispose();
      }),
    );
    this.#panel.webview.html = frame(kind, this.#panel.webview, dist, media);
  }

  get visible(): boolean {
    return !this.#disposed && this.#panel.visible;
  }

  reveal(): void {
    this.#panel.reveal();
  }

  dispose(): void {
    if (!this.#disposed) this.#panel.dispose();
  }

  /** Sends the whole of what the page shows; a hidden page gets it when it is shown again. */
  render(model: Model): void {
    if (!this.visible) return;
    const message: Render<Model> = { type: 'render', model, look: readPrivacy() };
    void this.#panel.webview.postMessage(message);
  }
}

function frame(
  { name, title }: PageKind,
  webview: vscode.Webview,
  dist: vscode.Uri,
  media: vscode.Uri,
): string {
  const nonce = randomBytes(16).toString('base64');
  const address = (folder: vscode.Uri, file: string) =>
    webview.asWebviewUri(vscode.Uri.joinPath(folder, file)).toString();
  const own = webview.cspSource;
  const policy = [
    "default-src 'none'",
    `script-src 'nonce-${nonce}'`,
    `style-src ${own}`,
    `font-src ${own}`,
    `img-src ${own}`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<link rel="stylesheet" href="${address(media, 'page.css')}">
<link rel="stylesheet" href="${address(media, `${name}.css`)}">
</head>
<body>
<main id="page"></main>
<script nonce="${nonce}" src="${address(dist, `${name}Page.js`)}"></script>
</body>
</html>`;
}
