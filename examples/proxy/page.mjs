// @ts-check
// The page, and the headers it is sent with. Nothing secret is in it: who may see logs is for the proxy to say.
// For VerifyWise: <gateway-logs endpoint="/api/logs" dialect="verifywise">

export const PAGE = `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="color-scheme" content="light dark">
    <title>Logs</title>
    <link rel="icon" href="data:,">
    <script type="module" src="/gateway-logs/gateway-logs.js"></script>
  </head>
  <body>
    <gateway-logs endpoint="/api/logs"></gateway-logs>
  </body>
</html>
`;

/** For the page and its script alike. */
export const HEADERS = {
  'content-security-policy':
    "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self' data:; media-src data:; " +
    "require-trusted-types-for 'script'; trusted-types lit-html",
  'x-content-type-options': 'nosniff',
};

export const PAGE_HEADERS = { ...HEADERS, 'content-type': 'text/html; charset=utf-8' };
