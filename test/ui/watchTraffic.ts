import type { BrowserContext, Request } from 'playwright-core';

/** What a window did that a local, well-behaved extension must not do. Both grow while it is open. */
export interface Traffic {
  /** Addresses asked for by anything but the workbench itself. */
  readonly requests: readonly string[];
  /** What a content security policy has refused, in the browser's words. */
  readonly cspViolations: readonly string[];
}

/** Collects from now on. `origin` is that of the server, which all frames may ask. */
export function watchTraffic(context: BrowserContext, origin: string): Traffic {
  const requests: string[] = [];
  const cspViolations: string[] = [];
  context.on('request', (request) => {
    if (!isOfWorkbench(request, origin)) requests.push(request.url());
  });
  context.on('page', (page) => {
    page.on('websocket', (socket) => {
      if (new URL(socket.url()).host !== new URL(origin).host) requests.push(socket.url());
    });
  });
  context.on('console', (message) => {
    if (/Content Security Policy/i.test(message.text())) cspViolations.push(message.text());
  });
  return { requests, cspViolations };
}

function isOfWorkbench(request: Request, origin: string): boolean {
  const url = new URL(request.url());
  if (url.origin === origin || !/^https?:$/.test(url.protocol)) return true;
  // Files of an extension: answered on this machine by the webview's service worker.
  if (url.hostname.includes('vscode-resource')) return true;
  if (request.serviceWorker()) return false;
  // The workbench itself looks for updates of extensions.
  return request.frame().parentFrame() === null && url.pathname.includes('/gallery/');
}
