// The page as it is, and beside it the package's folder for script tags.
import { cpSync, rmSync } from 'node:fs';

rmSync('dist', { recursive: true, force: true });
cpSync('src', 'dist', { recursive: true });
cpSync('node_modules/gateway-logs/dist/cdn', 'dist/gateway-logs', { recursive: true });
