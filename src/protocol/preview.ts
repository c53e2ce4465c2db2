import type { Program } from '../core/program.ts';
import type { Render } from './channel.ts';

/** A place in the file that the preview is of, and what is wrong there. */
export interface PreviewProblem {
  readonly line: number;
  readonly column: number;
  readonly message: string;
}

/** What the preview of a program file shows. */
export interface PreviewModel {
  /** "platform.yaml" */
  readonly name: string;
  /** The program as it stands; with problems, its last good version if there was one. */
  readonly program?: Program | undefined;
  readonly problems: readonly PreviewProblem[];
}

export type ToPreview = Render<PreviewModel>;

export type FromPreview =
  | { readonly type: 'ready' }
  /** Opens the file at a place. */
  | { readonly type: 'go'; readonly line: number; readonly column: number };
