/** Crockford's base 32: digits sort as text, and no letter looks like another. */
const digits = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** Makes ids that sort by time: 10 digits of the instant (ms), 16 random ones (the ULID format). */
export type NewId = (after?: string) => string;

/** The last instant that an id can name, in the year 10889. */
const lastTime = 8 * 32 ** 9 - 1;

/**
 * Ids from a clock and a source of random bytes. Each id is greater than the one made before it by
 * the same maker, also when the clock has gone back. One made with `after` is greater than that, too,
 * and one made before it with such an `after`; it moves no other id: a clock that was wrong once, or
 * an odd line in a log, must not carry what is written from now on into another year.
 */
export function idMaker(now: () => number, randomBytes: (count: number) => Uint8Array): NewId {
  let last = 0;
  let lastAhead = 0;
  return (after) => {
    last = Math.max(Math.floor(now()), last + 1);
    const time = after === undefined ? 0 : timeOfId(after);
    if (time < last) return idOf(last, randomBytes);
    lastAhead = Math.min(Math.max(time, lastAhead) + 1, lastTime);
    return idOf(lastAhead, randomBytes);
  };
}

function idOf(time: number, randomBytes: (count: number) => Uint8Array): string {
  let id = '';
  for (let rest = time, i = 0; i < 10; i++) {
    id = digits[rest % 32] + id;
    rest = Math.floor(rest / 32);
  }
  for (const byte of randomBytes(16)) id += digits[byte % 32];
  return id;
}

/** What every id looks like; a line with another one could not be read again. */
export const idPattern = /^[0-7][0-9A-HJKMNP-TV-Z]{25}$/;

/** The instant (ms since 1970) in an id's first ten digits. */
export function timeOfId(id: string): number {
  let time = 0;
  for (const digit of id.slice(0, 10)) time = time * 32 + digits.indexOf(digit);
  return time;
}
