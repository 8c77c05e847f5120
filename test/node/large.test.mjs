import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { generateTraffic, ReferenceGateway } from '../../dist/testing/index.js';

describe('100,000 logs', () => {
  it('are made, held and filtered in reasonable time, beside other tests', async () => {
    const before = performance.now();
    const gateway = new ReferenceGateway({ logs: generateTraffic({ count: 100_000, now: Date.UTC(2026, 7, 5, 15, 30) }) });
    assert.ok(performance.now() - before < 20_000);
    assert.equal(gateway.size, 100_000);
    const ask = async (path) => gateway.handle(new Request(`http://gateway.test/logs${path}`));
    const failed = encodeURIComponent(JSON.stringify([{ key: 'success', operator: 'eq', value: [false] }]));
    const asked = performance.now();
    const { result, result_info: info } = await (await ask(`?filters=${failed}&meta_info=true&per_page=50`)).json();
    assert.ok(performance.now() - asked < 2000);
    assert.equal(result.length, 50);
    assert.ok(info.total_count > 4000 && info.total_count < 9000, String(info.total_count));
    assert.equal((await ask(`/${result[0].id}`)).status, 200);
  });
});
