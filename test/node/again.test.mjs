// A second look must never turn a failure into a success that it is not.
import assert from 'node:assert/strict';
import test from 'node:test';
import { lookAgain } from '../support/again.mjs';

const failure = (name, browser = 'Chromium', file = 'a.test.ts') => ({ browser, file, name });
const silent = (t) => t.mock.method(console, 'log', () => undefined);

test('what fails again has failed, and what passes is told', async (t) => {
  silent(t);
  const asked = [];
  const first = { passed: 8, failed: 2, failures: [failure('slow'), failure('broken', 'WebKit')] };
  const result = await lookAgain(first, async (browser, files) => {
    asked.push([browser, files]);
    return browser === 'WebKit' ? { passed: 3, failed: 1, failures: [failure('broken', 'WebKit')] } : { passed: 4, failed: 0, failures: [] };
  });
  assert.deepEqual(asked, [['Chromium', ['a.test.ts']], ['WebKit', ['a.test.ts']]]);
  assert.deepEqual(result, { passed: 9, failed: 1, failures: [failure('broken', 'WebKit')], unsteady: [failure('slow')] });
});

test('another test of the file that fails then has failed', async (t) => {
  silent(t);
  const first = { passed: 3, failed: 1, failures: [failure('one')] };
  const result = await lookAgain(first, async () => ({ passed: 3, failed: 1, failures: [failure('other')] }));
  assert.deepEqual([result.passed, result.failed, result.failures], [3, 1, [failure('other')]]);
});

test('a second run in which nothing ran is no success', async (t) => {
  silent(t);
  const first = { passed: 3, failed: 1, failures: [failure('one')] };
  const result = await lookAgain(first, async () => ({ passed: 0, failed: 0, failures: [] }));
  assert.deepEqual([result.failed, result.unsteady], [1, []]);
});

test('many failures, or a runner that broke, are not looked at again', async () => {
  const run = () => assert.fail('It was run again');
  const many = { passed: 1, failed: 5, failures: Array.from({ length: 5 }, (_, index) => failure(`test ${index}`)) };
  const broken = { passed: 0, failed: 1, failures: [failure('(the runner itself)', 'every browser', '')] };
  for (const first of [many, broken]) assert.deepEqual(await lookAgain(first, run), { ...first, unsteady: [] });
});
