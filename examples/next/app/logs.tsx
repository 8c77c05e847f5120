'use client';

import type { LogsFilter } from 'gateway-logs';
import dynamic from 'next/dynamic';
import { useState } from 'react';

const ONLY_OPENAI: LogsFilter[] = [{ key: 'provider', operator: 'eq', value: ['openai'] }];
const ALL: LogsFilter[] = [];
const headers = () => ({ 'X-Requested-By': 'next' });

// On a tag that the server rendered React sets no objects, functions or listeners, so the server renders the room for it.
const List = dynamic(() => import('./list'), { ssr: false, loading: () => <div className="gateway-logs-placeholder" /> });

export function Logs() {
  const [filters, setFilters] = useState(ALL);
  const [shown, setShown] = useState(true);
  const [total, setTotal] = useState<number | null>(null);
  return (
    <>
      <p>
        <button onClick={() => setFilters(ONLY_OPENAI)}>Only OpenAI</button>{' '}
        <button onClick={() => setShown(!shown)}>{shown ? 'Hide' : 'Show'}</button> <output id="total">{total}</output>
      </p>
      {shown && (
        <List
          endpoint="/api/logs"
          auto-refresh
          refresh-interval={1}
          filters={filters}
          headers={headers}
          ongateway-logs-load={(event) => setTotal(event.total)}
        />
      )}
    </>
  );
}
