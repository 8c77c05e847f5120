// The machine that is measured on, in words.
import { cpus } from 'node:os';

export async function machine(browser, runs) {
  const { product } = await browser.send('Browser.getVersion');
  return `${cpus().length} × ${cpus()[0]?.model ?? 'unknown'}, ${product}, medians of ${runs}`;
}
