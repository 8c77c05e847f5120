// The page at /logs. Its script is in public/, where package.json puts it before each build:
//   "prebuild": "mkdir -p public/gateway-logs && cp node_modules/gateway-logs/dist/cdn/*.js public/gateway-logs/"
import { PAGE, PAGE_HEADERS } from '@/page.mjs';

export function GET(): Response {
  return new Response(PAGE, { headers: PAGE_HEADERS });
}
