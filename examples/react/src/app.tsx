import 'gateway-logs/define';
import type {} from 'gateway-logs/react';
import type { LogsFilter } from 'gateway-logs';
import { useState } from 'react';

const NONE: readonly LogsFilter[] = [];
const OPENAI: readonly LogsFilter[] = [{ key: 'provider', operator: 'eq', value: ['openai'] }];

const headers = () => ({ 'X-Requested-By': 'react' });

export function App() {
  const [filters, setFilters] = useState(NONE);
  const [shown, setShown] = useState(true);
  const [total, setTotal] = useState<number | null>(null);
  return (
    <>
      <p>
        <button onClick={() => setFilters(OPENAI)}>Only OpenAI</button>
        <button onClick={() => setShown(!shown)}>{shown ? 'Hide' : 'Show'}</button>
        <output id="total">{total}</output> logs
      </p>
      {shown && (
        <gateway-logs
          endpoint="/api/logs"
          auto-refresh
          refresh-interval={1}
          headers={headers}
          filters={filters}
          ongateway-logs-load={(event) => setTotal(event.total)}
        />
      )}
    </>
  );
}
