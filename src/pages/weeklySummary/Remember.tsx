import { Fragment } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { KINDS } from '../../core/kind.ts';
import { RememberLine } from './RememberLine.tsx';
import {
  answerRows,
  type Logged,
  loggedWords,
  type Refused,
  type RememberRow,
  reasonOf,
  sendRow,
  startRows,
  typeRow,
} from './rememberRows.ts';

const PLACEHOLDERS = ['h @p #cache let her pick', 'q what would rule it out?', 'a ! prod was down'];
const LETTERS = KINDS.filter((kind) => kind.common);

/** Three lines for a week of which little was logged. Give it a `key` per week. */
export function Remember(props: {
  readonly refused: readonly Refused[];
  readonly logged: readonly Logged[];
  /** The lines a reload of the page left unsent. */
  readonly texts: readonly string[];
  readonly example: (() => void) | undefined;
  readonly onTexts: (texts: readonly string[]) => void;
  readonly onSend: (row: number, line: string) => void;
  readonly onSay: (text: string) => void;
}) {
  const { refused, onSay, onTexts } = props;
  const [rows, setRows] = useState(() => startRows(props.texts));
  const heard = useRef(refused);
  const list = useRef<HTMLOListElement>(null);
  const put = (next: readonly RememberRow[]): void => {
    setRows(next);
    onTexts(next.map((row) => row.text));
  };

  // At once: a letter typed between the drawing and this would be taken for one that was answered.
  useLayoutEffect(() => {
    if (heard.current === refused) return;
    heard.current = refused;
    const next = answerRows(rows, refused);
    put(next);
    for (const [at, row] of rows.entries()) {
      if (row.sent === undefined) continue;
      const after = next[at];
      onSay(after?.logged === undefined ? 'Not logged: see the line.' : 'Logged.');
      if (
        after?.logged !== undefined &&
        list.current?.children[at]?.contains(document.activeElement)
      ) {
        list.current.children[at + 1]?.querySelector('input')?.focus();
      }
    }
  }, [refused]);

  return (
    <section>
      <h2>Anything you remember?</h2>
      <p class="secondary" id="remember-hint">
        One line each; Enter logs it. A line begins with a letter:{' '}
        {LETTERS.map(({ key, label }, i) => (
          <Fragment key={key}>
            {i > 0 && ', '}
            <span class="letter">
              <kbd>{key}</kbd> {label.toLowerCase()}
            </span>
          </Fragment>
        ))}
      </p>
      <ol class="remember" ref={list}>
        {rows.map((row, at) => (
          <RememberLine
            key={at}
            at={at}
            row={row}
            placeholder={PLACEHOLDERS[at] ?? ''}
            reason={reasonOf(row, at, refused)}
            logged={loggedWords(row, at, props.logged)}
            onType={(text) => put(typeRow(rows, at, text))}
            onSend={() => {
              put(sendRow(rows, at));
              props.onSend(at, row.text);
            }}
          />
        ))}
      </ol>
      {props.example !== undefined && (
        <button type="button" class="link" onClick={props.example}>
          Show an example week
        </button>
      )}
    </section>
  );
}
