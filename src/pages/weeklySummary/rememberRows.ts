/** A line the host refused, and why. */
export interface Refused {
  readonly row: number;
  readonly line: string;
  readonly reason: string;
}

/** A line the host logged, and how it was understood. */
export interface Logged {
  readonly row: number;
  readonly line: string;
  /** "Held back · with p · Sunday 22 November" */
  readonly reading: string;
}

/** One line of "Anything you remember?". */
export interface RememberRow {
  readonly text: string;
  /** The line that was sent last, until it is answered for. */
  readonly sent?: string | undefined;
  /** The line that was taken as logged last. */
  readonly logged?: string | undefined;
}

/** The rows to begin with: empty, or what a reload left. */
export function startRows(texts: readonly string[] = []): readonly RememberRow[] {
  return [0, 1, 2].map((row) => ({ text: texts[row] ?? '' }));
}

/** After a key in a row. */
export function typeRow(rows: readonly RememberRow[], at: number, text: string) {
  return change(rows, at, (row) => ({ ...row, text, logged: undefined }));
}

/** After Enter in a row. */
export function sendRow(rows: readonly RememberRow[], at: number) {
  return change(rows, at, (row) => ({ text: row.text, sent: row.text }));
}

/**
 * After the host rendered. A line that was sent and is not among the refused ones is logged and
 * leaves its row, unless somebody has typed on meanwhile. A refusal that comes later than that
 * gives the line back.
 */
export function answerRows(rows: readonly RememberRow[], refused: readonly Refused[]) {
  return rows.map((row, at): RememberRow => {
    const no = refused.find((line) => line.row === at)?.line;
    if (row.sent === undefined) {
      return no !== undefined && no === row.logged && row.text === '' ? { text: no } : row;
    }
    if (no === row.sent) return { text: row.text };
    return { text: row.text === row.sent ? '' : row.text, logged: row.sent };
  });
}

/** Why this row was refused, as long as it still says what was refused. */
export function reasonOf(row: RememberRow, at: number, refused: readonly Refused[]) {
  const no = refused.find((line) => line.row === at);
  return no !== undefined && no.line === row.text && row.sent === undefined ? no.reason : undefined;
}

/** What is said under a row whose line was logged; '' when none was. */
export function loggedWords(row: RememberRow, at: number, logged: readonly Logged[]): string {
  if (row.logged === undefined) return '';
  const known = logged.find((line) => line.row === at && line.line === row.logged);
  return `Logged: ${known?.reading ?? row.logged}`;
}

function change(
  rows: readonly RememberRow[],
  at: number,
  how: (row: RememberRow) => RememberRow,
): readonly RememberRow[] {
  return rows.map((row, i) => (i === at ? how(row) : row));
}
