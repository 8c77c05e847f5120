// Whether the Storybook works from the folder that it is served in: its menu, and its service worker with the gateways.
import { until } from '../hosts/expect.mjs';
import { visit, watched } from './visit.mjs';

const ROWS = 25;
const LIST = 'gateway-logs--default';

/** Whether the service worker is that of the folder, and answers: rows appear. */
export function checkWorker(page, site) {
  return visit(page, site, { id: LIST, type: 'story' }, async () => {
    const scope = await page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.scope);
    const rows = await page.locator('gateway-logs-row').count();
    return [
      ...(scope === site.base ? [] : [`the service worker is that of ${scope}, not of ${site.base}`]),
      ...(rows === ROWS ? [] : [`there are ${rows} rows, not ${ROWS}`]),
    ];
  });
}

/** Whether Storybook shows a story beside its menu, and names it there. */
export function checkMenu(page, site) {
  const frame = page.frameLocator('#storybook-preview-iframe');
  const open = async () => {
    await page.goto(`${site.base}?path=/story/${LIST}`);
    await page.locator(`#${LIST}`).waitFor();
  };
  return watched(page, site, open, async () => {
    await until(`there are ${ROWS} rows`, () => frame.locator('gateway-logs-row').count(), ROWS);
    return [];
  });
}
