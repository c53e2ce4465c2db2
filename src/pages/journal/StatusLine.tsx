import { saveKeys } from '../saveKeys.ts';
import type { Typing } from '../typing.ts';
import { useMedia } from '../useMedia.ts';
import { statusWords, wordCount } from './statusWords.ts';

/** Where the text is, or what came in the way. */
export function StatusLine(props: {
  readonly typing: Typing;
  readonly where: string;
  readonly problem: string | undefined;
  readonly onRetry: () => void;
  readonly onDelete: (() => void) | undefined;
}) {
  const { typing, where } = props;
  const short = useMedia('(max-width: 380px)');
  const hint = short ? `${saveKeys.said} saves` : `saved when you leave or press ${saveKeys.said}`;
  return (
    <div class="status">
      {props.problem === undefined ? (
        <p class="secondary">
          {statusWords(typing, where, hint)}
          {typing.text === typing.kept && typing.text.trim() !== '' && (
            <span class="counts">{` · ${wordCount(typing.text)}`}</span>
          )}
        </p>
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
