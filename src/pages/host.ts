import { applyLook } from './applyLook.ts';

/** The page's end of the channel to the extension; `State` survives a reload of the page. */
export interface Host<In extends { readonly type: string }, Out, State extends object> {
  readonly send: (message: Out) => void;
  /** Calls back for every message; anything that is not one is passed over. */
  readonly receive: (take: (message: In) => void) => void;
  readonly state: () => Partial<State>;
  /** Merges these fields into the state, at once and without an answer. */
  readonly remember: (part: Partial<State>) => void;
}

interface VsCodeApi {
  postMessage(message: unknown): void;
  getState(): unknown;
  setState(state: unknown): void;
}

declare function acquireVsCodeApi(): VsCodeApi;

/** Acquires the API of VS Code, which gives it out once per page: call this once. */
export function connectHost<
  In extends { readonly type: string },
  Out extends { readonly type: string },
  State extends object,
>(): Host<In, Out, State> {
  const api = acquireVsCodeApi();
  const state = (): Partial<State> => {
    const found = api.getState();
    return typeof found === 'object' && found !== null ? found : {};
  };
  return {
    send: (message) => api.postMessage(message),
    receive: (take) => {
      window.addEventListener('message', (event: MessageEvent<unknown>) => {
        if (!isMessage<In>(event.data)) return;
        applyLook(event.data);
        take(event.data);
      });
    },
    state,
    remember: (part) => api.setState({ ...state(), ...part }),
  };
}

/** The extension is the only sender, and the protocol's types are its promise. */
function isMessage<In>(data: unknown): data is In {
  return typeof data === 'object' && data !== null && 'type' in data;
}
