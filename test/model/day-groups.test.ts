import { expect } from '@open-wc/testing';
import type { LogEntry } from '../../src/api/client.js';
import { dayOf, groupByDay } from '../../src/model/day-groups.js';
import { formatDay, formatDayHeading } from '../../src/model/format.js';

const at = (iso: string) => Date.parse(iso);
const entry = (id: string, createdAt: number | null) => ({ entry: { id, createdAt } as LogEntry });

describe('days', () => {
  it('turn at midnight of the chosen zone', () => {
    expect(dayOf(at('2026-03-14T23:59:59.999Z'), 'UTC')).to.equal('2026-03-14');
    expect(dayOf(at('2026-03-15T00:00:00.000Z'), 'UTC')).to.equal('2026-03-15');
    expect(dayOf(at('2026-03-14T23:30:00Z'), 'Asia/Kolkata')).to.equal('2026-03-15');
    expect(dayOf(at('2026-03-15T03:30:00Z'), 'America/New_York')).to.equal('2026-03-14');
    expect(dayOf(at('2026-03-14T18:14:59Z'), 'Asia/Kathmandu')).to.equal('2026-03-14');
    expect(dayOf(at('2026-03-14T18:15:00Z'), 'Asia/Kathmandu')).to.equal('2026-03-15');
  });

  it('are right across a clock change', () => {
    // Berlin: 29 March 2026 has 23 hours, 25 October 25.
    expect(dayOf(at('2026-03-28T22:59:59Z'), 'Europe/Berlin')).to.equal('2026-03-28');
    expect(dayOf(at('2026-03-28T23:00:00Z'), 'Europe/Berlin')).to.equal('2026-03-29');
    expect(dayOf(at('2026-03-29T21:59:59Z'), 'Europe/Berlin')).to.equal('2026-03-29');
    expect(dayOf(at('2026-03-29T22:00:00Z'), 'Europe/Berlin')).to.equal('2026-03-30');
    expect(dayOf(at('2026-10-24T22:00:00Z'), 'Europe/Berlin')).to.equal('2026-10-25');
    expect(dayOf(at('2026-10-25T22:59:59Z'), 'Europe/Berlin')).to.equal('2026-10-25');
    // Where the clocks change at midnight, the day begins at one.
    expect(dayOf(at('2026-09-06T03:59:59Z'), 'America/Santiago')).to.equal('2026-09-05');
    expect(dayOf(at('2026-09-06T04:00:00Z'), 'America/Santiago')).to.equal('2026-09-06');
  });

  it('have words for today and the day before, over months, years, leap days and clock changes', () => {
    for (const [today, yesterday] of [['2026-03-01', '2026-02-28'], ['2028-03-01', '2028-02-29'], ['2026-01-01', '2025-12-31'], ['2026-03-30', '2026-03-29']] as const) {
      expect(formatDayHeading(today, today)).to.equal('Today');
      expect(formatDayHeading(yesterday, today)).to.equal('Yesterday');
      expect(formatDayHeading(today, yesterday)).to.equal(formatDay(today, yesterday));
    }
    expect(formatDayHeading('2026-03-12', '2026-03-14')).to.equal('Mar 12');
  });

  it('are named shortly, with the year where it is another one', () => {
    expect(formatDay('2026-03-14', '2026-11-22')).to.equal('Mar 14');
    expect(formatDay('2025-03-14', '2026-11-22')).to.equal('Mar 14, 2025');
    expect(formatDay('2025-12-31', '2026-01-02')).to.equal('Dec 31, 2025');
  });

  it('group entries in their order, each day once', () => {
    const groups = groupByDay(
      [
        entry('a', at('2026-03-15T10:00:00Z')),
        entry('b', at('2026-03-14T10:00:00Z')),
        entry('c', null),
        entry('d', at('2026-03-15T09:00:00Z')),
      ],
      'UTC',
    );
    expect(groups.map(({ day, items }) => [day, items.map((item) => item.entry.id).join('')])).to.deep.equal([
      ['2026-03-15', 'ad'],
      ['2026-03-14', 'b'],
      ['', 'c'],
    ]);
  });
});
