import { Logs } from './logs';

// Each visit is rendered on the server.
export const dynamic = 'force-dynamic';

export default function Page() {
  return (
    <main>
      <h1>Logs in a Next app</h1>
      <Logs />
      <p id="below">Below the logs</p>
    </main>
  );
}
