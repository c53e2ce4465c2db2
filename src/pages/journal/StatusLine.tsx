import type { Typing } from '../typing.ts';
import { statusWords } from './statusWords.ts';

/** Where the text is, or what came in the way. */
export function StatusLine(props: {
  readonly typing: Typing;
  readonly where: string;
  readonly problem: string | undefined;
  readonly onRetry: () => void;
  readonly onDelete: (() => void) | undefined;
}) {
  return (
    <div class="status">
      {props.problem === undefined ? (
        <p class="secondary">{statusWords(props.typing, props.where)}</p>
      ) : (
        <p class="problem" role="alert">
          {props.problem}{' '}
          <button type="button" class="link" onClick={props.onRetry}>
            Try again
          </button>
        </p>
      )}
      {props.onDelete !== undefined && (
        <button type="button" class="link soft" onClick={props.onDelete}>
          Delete
        </button>
      )}
    </div>
  );
}
