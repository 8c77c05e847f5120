import type { LogsFilter } from 'gateway-logs';
import { useCallback, useState } from 'react';
import { Logs } from './logs.js';

const NONE: readonly LogsFilter[] = [];
const OPENAI: readonly LogsFilter[] = [{ key: 'provider', operator: 'eq', value: ['openai'] }];

const headers = () => ({ 'X-Requested-By': 'react-18' });

export function App() {
  const [filters, setFilters] = useState(NONE);
  const [shown, setShown] = useState(true);
  const [total, setTotal] = useState<number | null>(null);
  const onLoad = useCallback((event: { readonly total: number | null }) => setTotal(event.total), []);
  return (
    <>
      <p>
        <button onClick={() => setFilters(OPENAI)}>Only OpenAI</button>
        <button onClick={() => setShown(!shown)}>{shown ? 'Hide' : 'Show'}</button>
        <output id="total">{total}</output> logs
      </p>
      {shown && <Logs filters={filters} headers={headers} onLoad={onLoad} />}
    </>
  );
}
