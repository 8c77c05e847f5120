// The same cells as a React table of MUI's components, as its documentation has them.
import { memo, useEffect, useLayoutEffect, useState } from 'react';
import { createRoot } from 'react-dom/client';
import Box from '@mui/material/Box';
import ButtonBase from '@mui/material/ButtonBase';
import Chip from '@mui/material/Chip';
import IconButton from '@mui/material/IconButton';
import LinearProgress from '@mui/material/LinearProgress';
import SvgIcon from '@mui/material/SvgIcon';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableContainer from '@mui/material/TableContainer';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import Typography from '@mui/material/Typography';
import { ask, dayHeading, pageText, totalText } from '../pages/log-texts.mjs';

const settings = { endpoint: '/api/logs', perPage: 50, ...Object.fromEntries(new URLSearchParams(location.search)) };
const perPage = Number(settings.perPage);

const Value = ({ children }) => (
  <ButtonBase tabIndex={-1} title="Show only these">
    {children}
  </ButtonBase>
);

const Key = () => (
  <SvgIcon fontSize="inherit" titleAccess="Virtual key">
    <path d="M8 8.5 14 2.5m-2 2 1.5 1.5M9 11a3 3 0 1 1-6 0 3 3 0 0 1 6 0Z" />
  </SvgIcon>
);

const Log = memo(function Log({ log }) {
  return (
    <TableRow hover>
      <TableCell>
        <IconButton size="small" aria-expanded={false} aria-label={`${log.endpoint}, ${log.model}`}>
          ›
        </IconButton>
        <Typography variant="body2" noWrap title={log.endpoint}>
          {log.isNamed ? log.endpoint : [<Value key="provider">{log.provider}</Value>, ` · ${log.path}`]}
        </Typography>
        <Typography variant="caption" noWrap>
          <Value>{log.model}</Value>
          {log.isNamed && [' · ', <Value key="provider">{log.provider}</Value>]}
          {log.isCached && <Chip size="small" label="cached" />}
          {log.isFallback && <Chip size="small" label="fallback" />}
        </Typography>
      </TableCell>
      <TableCell>
        {log.virtualKey !== null && <Key />}
        {(log.virtualKey ?? log.user) === null ? '—' : <Value>{log.virtualKey ?? log.user}</Value>}
      </TableCell>
      <TableCell align="right">
        {log.tokens}
        {log.share > 0 && <LinearProgress variant="determinate" value={log.share * 100} />}
      </TableCell>
      <TableCell align="right">{log.cost}</TableCell>
      <TableCell>
        <Chip size="small" color={log.outcome === 'unknown' ? 'default' : log.outcome} label={log.status} />
      </TableCell>
      <TableCell title={log.title}>{log.time}</TableCell>
    </TableRow>
  );
});

// A row of which nothing has changed is not drawn again.
const known = new Map();
function kept(log) {
  const text = JSON.stringify(log);
  const old = known.get(log.id);
  if (old?.text === text) return old.log;
  known.set(log.id, { text, log });
  return log;
}

function Logs() {
  const [asked, setAsked] = useState({ page: 1, failed: false });
  const [shown, setShown] = useState(null);
  useEffect(() => {
    globalThis.acts = {
      next: () => setAsked((last) => ({ ...last, page: last.page + 1 })),
      first: () => setAsked((last) => ({ ...last, page: 1 })),
      filter: (failed) => setAsked({ page: 1, failed }),
      refresh: () => setAsked((last) => ({ ...last })),
    };
  }, []);
  useEffect(() => {
    void ask(settings.endpoint, { ...asked, perPage }).then(({ rows, total }) => setShown({ rows: rows.map(kept), total, page: asked.page }));
  }, [asked]);
  useLayoutEffect(() => {
    if (shown !== null) globalThis.bench?.drawn();
  }, [shown]);
  if (shown === null) return null;
  let day;
  const lines = shown.rows.flatMap((log) => {
    const line = <Log key={log.id} log={log} />;
    if (log.day === day) return [line];
    day = log.day;
    return [
      <TableRow key={day}>
        <TableCell colSpan={6}>{dayHeading(log.at)}</TableCell>
      </TableRow>,
      line,
    ];
  });
  return (
    <Box>
      <Typography variant="h6">Logs</Typography>
      <Typography>{totalText(shown.total)}</Typography>
      <TableContainer>
        <Table size="small" sx={{ tableLayout: 'fixed' }}>
          <TableHead>
            <TableRow>
              {['Endpoint', 'Source', 'Tokens', 'Cost', 'Status', 'Time'].map((name) => (
                <TableCell key={name}>{name}</TableCell>
              ))}
            </TableRow>
          </TableHead>
          <TableBody>{lines}</TableBody>
        </Table>
      </TableContainer>
      <Typography>{pageText(shown.page, Math.max(1, Math.ceil(shown.total / perPage)))}</Typography>
    </Box>
  );
}

createRoot(document.getElementById('root')).render(<Logs />);
