import { expect } from '@open-wc/testing';
import { toInstant, toWallTime } from '../../src/model/zoned-time.js';

const instant = (wallTime: string, zone: string | undefined) => new Date(toInstant(wallTime, zone)).toISOString();

describe('times in a zone', () => {
  it('are what clocks there show', () => {
    const time = Date.parse('2026-03-14T23:59:59.999Z');
    expect(toWallTime(time, 'UTC')).to.equal('2026-03-14T23:59:59');
    expect(toWallTime(time, undefined)).to.equal('2026-03-14T23:59:59');
    expect(toWallTime(time, 'Asia/Kathmandu')).to.equal('2026-03-15T05:44:59');
    expect(toWallTime(time, 'America/New_York')).to.equal('2026-03-14T19:59:59');
    expect(toWallTime(Date.parse('2026-03-14T00:00:00Z'), 'UTC')).to.equal('2026-03-14T00:00:00');
    expect(toWallTime(Date.parse('1969-12-31T23:59:58.500Z'), 'UTC')).to.equal('1969-12-31T23:59:58');
    expect(toWallTime(Date.parse('0033-04-03T12:00:00Z'), 'UTC')).to.match(/^0033-/);
  });

  it('become instants', () => {
    for (const [zone, expected] of [
      ['UTC', '2026-03-14T10:30:00.000Z'],
      [undefined, '2026-03-14T10:30:00.000Z'],
      ['Europe/Berlin', '2026-03-14T09:30:00.000Z'],
      ['America/New_York', '2026-03-14T14:30:00.000Z'],
      ['Asia/Kathmandu', '2026-03-14T04:45:00.000Z'],
      ['Pacific/Kiritimati', '2026-03-13T20:30:00.000Z'],
      ['Pacific/Pago_Pago', '2026-03-14T21:30:00.000Z'],
    ] as const) {
      expect(instant('2026-03-14T10:30:00', zone), zone).to.equal(expected);
      expect(instant('2026-03-14T10:30', zone), zone).to.equal(expected);
    }
    expect(instant('2026-03-14T10:30:07.250', 'Europe/Berlin')).to.equal('2026-03-14T09:30:07.250Z');
  });

  it('that clocks skip move forward', () => {
    expect(instant('2026-03-29T02:30:00', 'Europe/Berlin')).to.equal('2026-03-29T01:30:00.000Z');
    expect(instant('2026-03-08T02:30:00', 'America/New_York')).to.equal('2026-03-08T07:30:00.000Z');
    // Half an hour, midnight, and a whole day.
    expect(instant('2026-10-04T02:15:00', 'Australia/Lord_Howe')).to.equal('2026-10-03T15:45:00.000Z');
    expect(instant('2026-09-06T00:30:00', 'America/Santiago')).to.equal('2026-09-06T04:30:00.000Z');
    expect(instant('2011-12-30T12:00:00', 'Pacific/Apia')).to.equal('2011-12-30T22:00:00.000Z');
    expect(toWallTime(toInstant('2026-03-29T02:30:00', 'Europe/Berlin'), 'Europe/Berlin')).to.equal('2026-03-29T03:30:00');
  });

  it('that clocks show twice are the earlier', () => {
    expect(instant('2026-10-25T02:30:00', 'Europe/Berlin')).to.equal('2026-10-25T00:30:00.000Z');
    expect(instant('2026-11-01T01:30:00', 'America/New_York')).to.equal('2026-11-01T05:30:00.000Z');
    expect(instant('2026-04-05T01:45:00', 'Australia/Lord_Howe')).to.equal('2026-04-04T14:45:00.000Z');
  });

  it('are right to the second beside a change', () => {
    expect(instant('2026-03-29T01:59:59', 'Europe/Berlin')).to.equal('2026-03-29T00:59:59.000Z');
    expect(instant('2026-03-29T03:00:00', 'Europe/Berlin')).to.equal('2026-03-29T01:00:00.000Z');
    expect(instant('2026-10-25T01:59:59', 'Europe/Berlin')).to.equal('2026-10-24T23:59:59.000Z');
    expect(instant('2026-10-25T03:00:00', 'Europe/Berlin')).to.equal('2026-10-25T02:00:00.000Z');
  });

  it('come back as they were, all year round', () => {
    const end = Date.parse('2027-01-01T00:00:00Z');
    for (const zone of ['Europe/Berlin', 'America/New_York', 'Australia/Lord_Howe', 'America/Santiago', 'Africa/Casablanca']) {
      for (let time = Date.parse('2026-01-01T00:00:00Z'); time < end; time += 9.5 * 3_600_000) {
        const wallTime = toWallTime(time, zone);
        const back = toInstant(wallTime, zone);
        expect(toWallTime(back, zone), zone).to.equal(wallTime);
        expect(time - back, `${wallTime} ${zone}`).to.be.oneOf([0, 1_800_000, 3_600_000]);
      }
    }
  });

  it('that are none are none', () => {
    for (const text of ['', '2026-03-14', '10:30', '2026-13-01T00:00', '12026-03-14T10:30', '1', '2026-03-14T10:30Z']) {
      expect(toInstant(text, 'Europe/Berlin'), text).to.be.NaN;
    }
  });
});
