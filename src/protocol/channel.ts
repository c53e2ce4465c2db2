/**
 * State goes down to a page as one `render`; intents come up. `Handlers<M>` makes a missing or a
 * stray handler a compile error: one function for every `type` in `M`.
 */
export type Handlers<M extends { readonly type: string }> = {
  readonly [T in M['type']]: (
    message: Extract<M, { readonly type: T }>,
  ) => void | PromiseLike<void>;
};

/** What is kept from other eyes, and from my own when numbers distract. */
export interface PageLook {
  readonly privateScreen: boolean;
  readonly hideNumbers: boolean;
}

/** The one message every page receives: the whole of what it shows. */
export interface Render<Model> {
  readonly type: 'render';
  readonly model: Model;
  readonly look: PageLook;
}
