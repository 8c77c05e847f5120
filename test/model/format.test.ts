import { expect } from '@open-wc/testing';
import { formatBytes, formatCost, formatCount, formatDuration, formatTime } from '../../src/model/format.js';

describe('formats', () => {
  it('shows cost with six decimals and never a false zero', () => {
    expect(formatCost(0.000027449999999999996)).to.equal('$0.000027');
    expect(formatCost(0.000483)).to.equal('$0.000483');
    expect(formatCost(0.04125)).to.equal('$0.041250');
    expect(formatCost(1234.5)).to.equal('$1,234.500000');
    expect(formatCost(0)).to.equal('$0.000000');
    expect(formatCost(5e-7)).to.equal('$0.000001');
    expect(formatCost(4.9e-7)).to.equal('<$0.000001');
    expect(formatCost(1e-12)).to.equal('<$0.000001');
    expect(formatCost(-0.5)).to.equal('-$0.500000');
    expect(formatCost(null)).to.equal('—');
  });

  it('shows counts, durations and sizes with their units', () => {
    expect(formatCount(1234567)).to.equal('1,234,567');
    expect(formatCount(0)).to.equal('0');
    expect(formatCount(null)).to.equal('—');
    expect(formatDuration(824)).to.equal('824 ms');
    expect(formatDuration(61234.56)).to.equal('61,234.56 ms');
    expect(formatDuration(null)).to.equal('—');
    expect(formatBytes(0)).to.equal('0 B');
    expect(formatBytes(1)).to.equal('1 B');
    expect(formatBytes(65_536)).to.equal('65.5 kB');
    expect(formatBytes(1_200_000)).to.equal('1.2 MB');
    // A gateway's figure, wrong as it is.
    expect(formatBytes(-5)).to.equal('-5 B');
  });

  it('shows times in the chosen zone', () => {
    const time = Date.parse('2026-03-14T10:31:38.042Z');
    expect(formatTime(time, 'UTC')).to.equal('10:31:38');
    expect(formatTime(time, 'Asia/Kolkata')).to.equal('16:01:38');
    expect(formatTime(Date.parse('2026-03-14T00:00:00Z'), 'UTC')).to.equal('00:00:00');
    expect(formatTime(null, 'UTC')).to.equal('—');
  });
});
