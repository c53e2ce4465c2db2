import assert from 'node:assert/strict';
import fc from 'fast-check';
import { addDays } from '../../src/core/day.ts';
import { isoWithOffset, localDay } from '../../src/core/localDay.ts';

const HOUR = 3_600_000;

/** [instant, zone, dayEndsAt, the day, the instant in that zone] */
const EXAMPLES: readonly (readonly [string, string, string, string, string])[] = [
  ['2026-11-22T09:12:00Z', 'Europe/Berlin', '00:00', '2026-11-22', '2026-11-22T10:12:00+01:00'],
  ['2026-11-22T23:30:00Z', 'Europe/Berlin', '00:00', '2026-11-23', '2026-11-23T00:30:00+01:00'],
  ['2026-11-22T23:30:00Z', 'Europe/Berlin', '04:00', '2026-11-22', '2026-11-23T00:30:00+01:00'],
  ['2026-11-23T01:00:00Z', 'Europe/Berlin', '04:00', '2026-11-22', '2026-11-23T02:00:00+01:00'],
  ['2026-11-23T02:59:59Z', 'Europe/Berlin', '04:00', '2026-11-22', '2026-11-23T03:59:59+01:00'],
  ['2026-11-23T03:00:00Z', 'Europe/Berlin', '04:00', '2026-11-23', '2026-11-23T04:00:00+01:00'],
  // Berlin, to summer time: 02:00 becomes 03:00; 04:00 is three hours after midnight.
  ['2026-03-29T00:59:59Z', 'Europe/Berlin', '04:00', '2026-03-28', '2026-03-29T01:59:59+01:00'],
  ['2026-03-29T01:00:00Z', 'Europe/Berlin', '04:00', '2026-03-28', '2026-03-29T03:00:00+02:00'],
  ['2026-03-29T01:59:59Z', 'Europe/Berlin', '04:00', '2026-03-28', '2026-03-29T03:59:59+02:00'],
  ['2026-03-29T02:00:00Z', 'Europe/Berlin', '04:00', '2026-03-29', '2026-03-29T04:00:00+02:00'],
  // Berlin, and back: 02:00 to 03:00 comes twice.
  ['2026-10-25T00:30:00Z', 'Europe/Berlin', '04:00', '2026-10-24', '2026-10-25T02:30:00+02:00'],
  ['2026-10-25T01:30:00Z', 'Europe/Berlin', '04:00', '2026-10-24', '2026-10-25T02:30:00+01:00'],
  ['2026-10-25T02:59:59Z', 'Europe/Berlin', '04:00', '2026-10-24', '2026-10-25T03:59:59+01:00'],
  ['2026-10-25T03:00:00Z', 'Europe/Berlin', '04:00', '2026-10-25', '2026-10-25T04:00:00+01:00'],
  ['2026-03-08T06:59:59Z', 'America/New_York', '00:00', '2026-03-08', '2026-03-08T01:59:59-05:00'],
  ['2026-03-08T07:00:00Z', 'America/New_York', '04:00', '2026-03-07', '2026-03-08T03:00:00-04:00'],
  ['2026-03-08T08:00:00Z', 'America/New_York', '04:00', '2026-03-08', '2026-03-08T04:00:00-04:00'],
  ['2026-11-01T05:30:00Z', 'America/New_York', '04:00', '2026-10-31', '2026-11-01T01:30:00-04:00'],
  ['2026-11-01T06:30:00Z', 'America/New_York', '04:00', '2026-10-31', '2026-11-01T01:30:00-05:00'],
  ['2026-11-01T09:00:00Z', 'America/New_York', '04:00', '2026-11-01', '2026-11-01T04:00:00-05:00'],
  // Lord Howe moves its clocks by half an hour.
  [
    '2026-04-04T14:45:00Z',
    'Australia/Lord_Howe',
    '04:00',
    '2026-04-04',
    '2026-04-05T01:45:00+11:00',
  ],
  [
    '2026-04-04T15:15:00Z',
    'Australia/Lord_Howe',
    '04:00',
    '2026-04-04',
    '2026-04-05T01:45:00+10:30',
  ],
  [
    '2026-04-04T17:30:00Z',
    'Australia/Lord_Howe',
    '04:00',
    '2026-04-05',
    '2026-04-05T04:00:00+10:30',
  ],
  [
    '2026-10-03T15:30:00Z',
    'Australia/Lord_Howe',
    '04:00',
    '2026-10-03',
    '2026-10-04T02:30:00+11:00',
  ],
  [
    '2026-10-03T17:00:00Z',
    'Australia/Lord_Howe',
    '04:00',
    '2026-10-04',
    '2026-10-04T04:00:00+11:00',
  ],
  // Casablanca leaves its time for Ramadan.
  ['2025-02-23T01:59:59Z', 'Africa/Casablanca', '00:00', '2025-02-23', '2025-02-23T02:59:59+01:00'],
  ['2025-02-23T02:00:00Z', 'Africa/Casablanca', '04:00', '2025-02-22', '2025-02-23T02:00:00+00:00'],
  ['2025-02-23T04:00:00Z', 'Africa/Casablanca', '04:00', '2025-02-23', '2025-02-23T04:00:00+00:00'],
  ['2025-04-06T02:00:00Z', 'Africa/Casablanca', '04:00', '2025-04-05', '2025-04-06T03:00:00+01:00'],
  // Apia had no 2011-12-30: a night that began on the 29th ended on the 31st.
  ['2011-12-30T09:59:59Z', 'Pacific/Apia', '00:00', '2011-12-29', '2011-12-29T23:59:59-10:00'],
  ['2011-12-30T10:00:00Z', 'Pacific/Apia', '00:00', '2011-12-31', '2011-12-31T00:00:00+14:00'],
  ['2011-12-30T12:00:00Z', 'Pacific/Apia', '04:00', '2011-12-29', '2011-12-31T02:00:00+14:00'],
  ['2011-12-30T14:00:00Z', 'Pacific/Apia', '04:00', '2011-12-31', '2011-12-31T04:00:00+14:00'],
  ['2026-11-21T18:14:59Z', 'Asia/Kathmandu', '00:00', '2026-11-21', '2026-11-21T23:59:59+05:45'],
  ['2026-11-21T18:15:00Z', 'Asia/Kathmandu', '00:00', '2026-11-22', '2026-11-22T00:00:00+05:45'],
  ['2026-11-21T22:14:00Z', 'Asia/Kathmandu', '04:00', '2026-11-21', '2026-11-22T03:59:00+05:45'],
  // Cairo skips the first hour of a day.
  ['2026-04-23T22:00:00Z', 'Africa/Cairo', '00:00', '2026-04-24', '2026-04-24T01:00:00+03:00'],
  ['2026-04-24T00:30:00Z', 'Africa/Cairo', '06:00', '2026-04-23', '2026-04-24T03:30:00+03:00'],
  // New Year.
  ['2026-12-31T23:30:00Z', 'UTC', '00:00', '2026-12-31', '2026-12-31T23:30:00+00:00'],
  ['2027-01-01T05:59:00Z', 'UTC', '06:00', '2026-12-31', '2027-01-01T05:59:00+00:00'],
];

const ZONES = [
  'Europe/Berlin',
  'America/New_York',
  'Australia/Lord_Howe',
  'Africa/Casablanca',
  'Asia/Kathmandu',
  'America/St_Johns',
  'Africa/Cairo',
  'Pacific/Chatham',
  'UTC',
];
const anyZone = fc.constantFrom(...ZONES);
const anyInstant = fc.integer({ min: Date.UTC(1900, 0, 2), max: Date.UTC(2100, 0, 1) });
const anyModernInstant = fc.integer({ min: Date.UTC(2012, 0, 2), max: Date.UTC(2040, 0, 1) });

describe('the local day of an instant', () => {
  for (const [instant, zone, dayEndsAt, day, iso] of EXAMPLES) {
    it(`${iso} in ${zone}, days ending at ${dayEndsAt}, is of ${day}`, () => {
      assert.equal(localDay(Date.parse(instant), zone, dayEndsAt), day);
      assert.equal(isoWithOffset(Date.parse(instant), zone), iso);
    });
  }

  it('is the date on the wall, or the one before if the clock shows less than dayEndsAt', () => {
    const minutes = fc.integer({ min: 0, max: 360 });
    fc.assert(
      fc.property(anyModernInstant, anyZone, minutes, (instant, zone, minute) => {
        const dayEndsAt = new Date(minute * 60_000).toISOString().slice(11, 16);
        const [date = '', time = ''] = new Date(instant)
          .toLocaleString('sv-SE', { timeZone: zone })
          .split(' ');
        const expected = time.slice(0, 5) < dayEndsAt ? addDays(date, -1) : date;
        assert.equal(localDay(instant, zone, dayEndsAt), expected);
      }),
      { numRuns: 300 },
    );
  });

  it('goes up by one day at a time through every hour of a year', () => {
    for (const zone of ['Europe/Berlin', 'Australia/Lord_Howe', 'Africa/Casablanca']) {
      let day = localDay(Date.UTC(2026, 0, 1), zone, '04:00');
      for (let t = Date.UTC(2026, 0, 1); t < Date.UTC(2027, 0, 1); t += 3 * HOUR) {
        const next = localDay(t, zone, '04:00');
        assert.ok(next === day || next === addDays(day, 1), `${zone} ${next} after ${day}`);
        day = next;
      }
      assert.ok(day >= '2026-12-31');
    }
  });

  it('without a zone takes that of the machine, also after it has travelled', () => {
    const before = process.env.TZ;
    const instant = Date.parse('2026-11-21T19:00:00Z');
    try {
      process.env.TZ = 'Asia/Kathmandu';
      assert.equal(localDay(instant, undefined, '00:00'), '2026-11-22');
      assert.equal(localDay(instant, undefined, '04:00'), '2026-11-21');
      assert.equal(isoWithOffset(instant, undefined), '2026-11-22T00:45:00+05:45');
      process.env.TZ = 'America/New_York';
      assert.equal(localDay(instant, undefined, '00:00'), '2026-11-21');
      assert.equal(isoWithOffset(instant, undefined), '2026-11-21T14:00:00-05:00');
    } finally {
      if (before === undefined) delete process.env.TZ;
      else process.env.TZ = before;
    }
  });

  it('refuses what it cannot place', () => {
    const noon = Date.parse('2026-11-22T12:00:00Z');
    for (const dayEndsAt of ['06:01', '24:00', '4:00', '04:60', '', '04:00 ']) {
      assert.throws(() => localDay(noon, 'UTC', dayEndsAt), RangeError, dayEndsAt);
    }
    for (const zone of ['UTC', undefined]) {
      for (const instant of [
        Number.NaN,
        Infinity,
        Date.UTC(1899, 11, 31),
        Date.UTC(-1950, 0, 1),
        8e15,
      ]) {
        assert.throws(() => localDay(instant, zone, '00:00'), RangeError, String(instant));
        assert.throws(() => isoWithOffset(instant, zone), RangeError, String(instant));
      }
    }
    assert.throws(() => localDay(noon, 'Mars/Olympus', '00:00'), RangeError);
  });
});

describe('an instant with its offset', () => {
  it('always names the same second', () => {
    const old = fc.constantFrom(...ZONES, 'Africa/Monrovia', 'Europe/Amsterdam');
    fc.assert(
      fc.property(anyInstant, old, (instant, zone) => {
        const iso = isoWithOffset(instant, zone);
        assert.match(iso, /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d[+-]\d\d:\d\d$/);
        assert.equal(Date.parse(iso), Math.floor(instant / 1000) * 1000);
      }),
      { numRuns: 300 },
    );
  });

  it('shows the date of the local day where days end at midnight', () => {
    fc.assert(
      fc.property(anyModernInstant, anyZone, (instant, zone) => {
        assert.equal(isoWithOffset(instant, zone).slice(0, 10), localDay(instant, zone, '00:00'));
      }),
      { numRuns: 200 },
    );
  });

  it('rounds down to the second, also before 1970', () => {
    assert.equal(isoWithOffset(1999, 'UTC'), '1970-01-01T00:00:01+00:00');
    assert.equal(isoWithOffset(-1, 'UTC'), '1969-12-31T23:59:59+00:00');
  });
});
