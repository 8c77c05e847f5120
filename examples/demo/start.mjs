// Starts the demo page: npm start [-- --data FILE.ndjson[.gz]] [-- --port N]
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { createServer } from 'vite';

const USAGE = 'Usage: npm start [-- --data FILE.ndjson[.gz]] [--port N]';

function readOptions() {
  try {
    const { values } = parseArgs({ options: { data: { type: 'string' }, port: { type: 'string' } } });
    if (values.port !== undefined && !(/^\d{1,5}$/.test(values.port) && Number(values.port) < 65_536)) {
      throw new Error(`--port has to be a number up to 65535, not "${values.port}".`);
    }
    if (values.data === '') throw new Error('--data needs the path of a file.');
    return values;
  } catch (error) {
    throw new Error(`${error.message}\n${USAGE}`, { cause: error });
  }
}

async function start() {
  const { data, port } = readOptions();
  // npm changes to the package's folder before it runs a script.
  if (data !== undefined) process.env.GATEWAY_LOGS_DATA = resolve(process.env.INIT_CWD ?? '.', data);
  const server = await createServer({
    root: fileURLToPath(new URL('../..', import.meta.url)),
    configFile: fileURLToPath(new URL('../../vite.config.ts', import.meta.url)),
    mode: 'demo',
    ...(port === undefined ? {} : { server: { port: Number(port), strictPort: true } }),
  });
  await server.listen();
  server.printUrls();
}

try {
  await start();
} catch (error) {
  console.error(`\n${error instanceof Error ? error.message : error}\n`);
  process.exit(1);
}
