// Requests that try to get more from the proxy at /api/logs than logs. Each has the status of its refusal or, where it
// is harmless once the proxy has read it, what alone the gateway may be asked: `asks`, the part of its URL after /logs.
// `target` stands in the request line as it is; `raw` requests are only that, since no `Request` can hold them.

const at = (status, targets) => targets.map((target) => ({ name: target, target, status }));
const ids = (names) => names.map((name) => `/api/logs/${name}`);

const TRAVERSAL = at(404, ids([
  '..', '.', './', '../keys', '../../../../etc/passwd', './4211/../../keys', '4211/..', '4211/../', '4211/../..', '4211/request/..',
  '%2e%2e', '%2E%2E', '%2e', '%2e%2e/keys', '%2E%2E/keys', '.%2e/keys', '%2e./keys', '%2e%2e%2fkeys', '..%2fkeys', '..%2Fkeys',
  '..%5ckeys', '..%5Ckeys', '..\\keys', '%2e%2e%5ckeys', '....//keys', '....%2f%2fkeys', '...', '..;/keys', '..%3b/keys', '.;/keys',
  '%252e%252e', '%252e%252e%252fkeys', '%25252e', '%252fkeys', '%255ckeys', '4211%252frequest', '%c0%ae%c0%ae/keys', '%c0%af', '%c1%9c',
  '%e0%80%ae', '%e0%80%af', '%u002e%u002e', '%u2215', '%%32%65', '%2', '%', '%zz', '%ff', '%ed%a0%80', '%f4%90%80%80',
]));

const CHARACTERS = at(404, ids([
  // Slashes and dots that are none until somebody normalizes them: U+2215, 2044, FF0F, 29F8, FF3C, FE68, FF0E, 2024, 2025, 3002.
  'a%e2%88%95b', 'a%e2%81%84b', 'a%ef%bc%8fb', 'a%e2%a7%b8b', 'a%ef%bc%bcb', 'a%ef%b9%a8b', '%ef%bc%8e%ef%bc%8e', '%e2%80%a4%e2%80%a4',
  '%e2%80%a5', '%e3%80%82', '．．／keys', 'a／b', 'é', '%c3%a9', 'e%cc%81', '%e2%80%8b', 'a%e2%80%ae', '%ef%bb%bfa', '%f0%9f%98%80',
  '%00', 'a%00', 'a%00.json', 'a%0ab', 'a%0d%0aHost:%20evil.example', 'a%0d%0a%0d%0aGET%20/keys', '%09', '%7f', '%1f', '%c2%85',
  '%e2%80%a8', 'a%2fb', 'a%2Fb', 'a%5cb', 'a%5Cb', '%2f', '%2f%2fevil.example', '%5c%5cevil.example', '\\evil.example', 'a\\..\\..\\keys',
  '4211%3fpage=1', '4211%23', '%3f', '%23/../../keys', '4211;x=1', '4211;x=1/request', '4211%3bx', '4211%26x', '%22', '%27', '%3cscript%3e',
  '4211*', '(4211)', '$%7bjndi:ldap:%7d', '%7b%7b7*7%7d%7d', '.hidden', 'a.', 'a..', 'a%20', '%20a', '%20', 'a%2eb', 'a%2Eb',
  'a'.repeat(257), 'a'.repeat(5_000), `4211${'%41'.repeat(300)}`,
]));

const SLASHES = at(404, [
  ...ids(['', '/', '//', '/4211', '4211/', '4211//', '4211//request', '4211/request/', '4211/request//', '/request', '//evil.example/', '/evil.example/logs']),
  ...ids(['http://evil.example/', 'http:%2f%2fevil.example', 'https://evil.example/request', '@evil.example/request/x', 'user:pass@evil.example/x/y']),
  ...ids(['4211/other', '4211/Request', '4211/REQUEST', '4211/requests', '4211/request.json', '4211/request;x', '4211/request/more']),
  ...ids(['4211/%72equest', '4211/request%2f..', '4211/request%00', '4211/request%20', '4211/.%2frequest', '4211/request/4211/response']),
]);

const BASES = at(404, [
  '/', '/api', '/api/', '/api/log', '/api/logsx', '/api/logs.json', '/api/logs.', '/api/logs../keys', '/api/logs;x', '/api/logs:80',
  '/api/logs%20', '/api/logs%00', '/api/logs%2f4211', '/api/logs%2f..%2fkeys', '/api/logs%3fpage=1', '/api/logs%23', '/api%2flogs',
  '/%61pi/logs', '/api/log%73', '/API/LOGS', '/Api/logs', '/api/Logs/4211', '//api/logs', '/api//logs', '/x/api/logs', '/x/../api/logsx',
  '//evil.example/api/logs', '///evil.example/api/logs', '/\\evil.example/api/logs', '/http://evil.example/api/logs', '/@evil.example/api/logs',
  '/api/logs\\..\\keys', '/client/v4/gateways/main/logs', '/api/keys', `/${'a/'.repeat(2_000)}`,
]);

const HARMLESS = [
  ['a host as an id', '/api/logs/@evil.example', '/%40evil.example'],
  ['a scheme as an id', '/api/logs/https:evil.example', '/https%3Aevil.example'],
  ['a password as an id', '/api/logs/user:pass@evil.example:80', '/user%3Apass%40evil.example%3A80'],
  ['an id in disguise', '/api/logs/%34%32%31%31/request', '/4211/request'],
  ['steps that stay', '/x/../api/logs/./4211', '/4211'],
  ['backslashes that stay', '/api\\logs\\4211', '/4211'],
  ['a fragment', '/api/logs#/../keys', ''],
  ['a fragment with a query', '/api/logs/4211#?page=2', '/4211'],
  ['prototypes', '/api/logs/__proto__/request', '/__proto__/request'],
  ['an id as long as allowed', `/api/logs/${'a'.repeat(256)}`, `/${'a'.repeat(256)}`],
].map(([name, target, asks]) => ({ name, target, asks }));

const QUERIES = [
  ['?page=2&access_token=x&api_key=y', '?page=2'],
  ['?_method=DELETE', ''],
  ['?PAGE=2&Page=3', ''],
  ['?page[]=2&page%00=3&page%20=4', ''],
  ['?__proto__=1&constructor=2&toString=3', ''],
  ['?callback=alert&jsonp=alert', ''],
  ['?url=http://evil.example&upstream=http://evil.example&host=evil.example', ''],
  ['?page=1%26access_token=x', '?page=1%26access_token%3Dx'],
  ['?page=1%23/../keys', '?page=1%23%2F..%2Fkeys'],
  ['?page=2?per_page=50', '?page=2%3Fper_page%3D50'],
  ['?page=1;per_page=50', '?page=1%3Bper_page%3D50'],
  ['?search=a%0d%0aHost:%20evil.example', '?search=a%0D%0AHost%3A%20evil.example'],
  ['?search=%00', '?search=%00'],
  ['?search=%ff', '?search=%EF%BF%BD'],
  ['?search=%', '?search=%25'],
  ['?search=a+b%2Bc', '?search=a%20b%2Bc'],
  ['?%73earch=x', '?search=x'],
  ['?&&&=x&==&page', '?page='],
  ['?filters[0][key]=cost&filters.key=cost', ''],
].map(([query, asks]) => ({ name: `/api/logs${query}`, target: `/api/logs${query}`, asks }));

const REFUSED_QUERIES = [
  ...at(400, ['?page=1&page=2', '?page=1&%70age=2', '?filters=[]&page=1&filters=[{}]', '?endpoint_id=7&endpoint_id=8'].map((query) => `/api/logs${query}`)),
  { name: 'a long query', target: `/api/logs?search=${'a'.repeat(8_192)}`, status: 414 },
  { name: 'a long query of nothing', target: `/api/logs?${'&'.repeat(8_192)}`, status: 414 },
];

const NO_QUERIES = ['4211?page=2', '4211?_method=DELETE', '4211/request?page=1&page=2', '4211/response?x=/../..'].map((path) => ({
  name: `/api/logs/${path}`,
  target: `/api/logs/${path}`,
  asks: `/${path.replace(/\?.*/s, '')}`,
}));

const METHODS = ['HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'PROPFIND', 'PURGE'].flatMap((method) =>
  ['/api/logs', '/api/logs/4211', '/api/logs/4211/request'].map((target) => ({ name: `${method} ${target}`, method, target, status: 405 })),
);

const HEADERS = Object.entries({
  authorization: 'Bearer of-the-caller', 'proxy-authorization': 'Basic eDp5', cookie: 'session=1', 'x-auth-key': 'x', 'x-auth-email': 'x@evil.example',
  'x-api-key': 'x', 'cf-aig-authorization': 'Bearer x', 'cf-connecting-ip': '::1', 'cf-access-jwt-assertion': 'x', 'true-client-ip': '::1',
  'x-forwarded-for': '::1', 'x-forwarded-host': 'evil.example', 'x-forwarded-proto': 'https', 'x-forwarded-prefix': '/keys',
  forwarded: 'for="::1";host=evil.example', via: '1.1 evil.example', 'x-real-ip': '127.0.0.1', host: 'evil.example',
  'x-original-url': '/keys', 'x-rewrite-url': '/keys', 'x-http-method-override': 'DELETE', 'x-http-method': 'DELETE', 'x-method-override': 'DELETE',
  range: 'bytes=0-1', 'if-none-match': '*', 'if-modified-since': 'Sat, 14 Mar 2026 10:31:38 GMT', 'if-range': 'x', accept: 'text/html',
  'accept-encoding': 'br;q=1, evil', 'accept-language': 'xx', te: 'trailers', trailer: 'authorization', upgrade: 'websocket', 'max-forwards': '0',
  'user-agent': 'evil', referer: 'https://evil.example/', origin: 'https://evil.example', 'content-type': 'text/html', 'cache-control': 'only-if-cached',
  pragma: 'x', 'x-middleware-subrequest': 'x', 'access-control-request-method': 'DELETE', traceparent: 'x', baggage: 'x', 'content-encoding': 'gzip',
}).map(([header, value]) => ({ name: `${header}: ${value}`, target: '/api/logs/4211', headers: { [header]: value }, asks: '/4211' }));

const SITES = [
  ...['cross-site', 'other', 'SAME-ORIGIN', 'cross-site, same-origin', 'same-origin, same-origin', ''].map((site) => [site, { status: 403 }]),
  ...['same-origin', 'same-site', 'none'].map((site) => [site, { asks: '' }]),
].map(([site, expected]) => ({ name: `sec-fetch-site: ${site}`, target: '/api/logs', headers: { 'sec-fetch-site': site }, ...expected }));

const RAW_TARGETS = [
  'http://evil.example/api/logs', 'https://evil.example/api/logs/4211', 'http://user:pass@evil.example/api/logs', 'HTTP://LOCALHOST/api/logs',
  'file:///etc/passwd', 'javascript:alert(1)', '*',
].map((target) => ({ name: `GET ${target}`, raw: `GET ${target} HTTP/1.1\r\nHost: page.example\r\nConnection: close\r\n\r\n`, status: [400, 404] }));

const RAW = [
  ...RAW_TARGETS,
  ['a path without a slash', 'GET api/logs HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n', [400, 404]],
  ['CONNECT', 'CONNECT evil.example:443 HTTP/1.1\r\nHost: evil.example\r\n\r\n', [null, 400, 405]],
  ['CONNECT of the path', 'CONNECT /api/logs HTTP/1.1\r\nHost: x\r\n\r\n', [null, 400, 405]],
  ['TRACE', 'TRACE /api/logs HTTP/1.1\r\nHost: x\r\nCookie: session=1\r\nConnection: close\r\n\r\n', [405]],
  ['TRACK', 'TRACK /api/logs HTTP/1.1\r\nHost: x\r\n\r\n', [400, 405]],
  ['an unknown method', 'EVIL /api/logs HTTP/1.1\r\nHost: x\r\n\r\n', [400, 405]],
  ['OPTIONS of all', 'OPTIONS * HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n', [404, 405]],
  ['a bare line feed in the path', 'GET /api/logs/a\nHost: x\n\n', [400]],
  ['a space in the path', 'GET /api/logs/a b HTTP/1.1\r\nHost: x\r\n\r\n', [400]],
  ['NUL in the path', 'GET /api/logs/a\0b HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n', [400, 404]],
  ['raw bytes in the path', 'GET /api/logs/\xc0\xae\xc0\xae/keys HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n', [400, 404]],
  ['no Host', 'GET /api/logs/../keys HTTP/1.1\r\n\r\n', [400, 404]],
  ['a broken header', 'GET /api/logs HTTP/1.1\r\nHost: x\r\nA b\r\n\r\n', [400]],
  ['a header with a line break', 'GET /api/logs HTTP/1.1\r\nHost: x\r\nA: b\rc\r\n\r\n', [400]],
  ['two lengths', 'GET /api/logs HTTP/1.1\r\nHost: x\r\nContent-Length: 4\r\nContent-Length: 5\r\n\r\nGET ', [400]],
  ['length and chunks', 'POST /api/logs HTTP/1.1\r\nHost: x\r\nContent-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n', [400, 405]],
  ['chunks of nonsense', 'POST /api/logs HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n', [400, 405]],
  ['a very long path', `GET /api/logs/${'a'.repeat(100_000)} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n`, [404, 431]],
  ['very many headers', `GET /api/logs HTTP/1.1\r\nHost: x\r\n${'A: b\r\n'.repeat(20_000)}\r\n`, [431]],
  ['another version', 'GET /api/logs HTTP/3.0\r\nHost: x\r\n\r\n', [400, 505]],
  ['an expectation', 'POST /api/logs HTTP/1.1\r\nHost: x\r\nExpect: 100-continue\r\nContent-Length: 0\r\nConnection: close\r\n\r\n', [100, 405]],
].map((attack) => (Array.isArray(attack) ? { name: attack[0], raw: attack[1], status: attack[2] } : attack));

/** Raw requests that ask for nothing but logs, whatever comes with them. */
const RAW_HARMLESS = [
  ['two Hosts', 'GET /api/logs HTTP/1.1\r\nHost: x\r\nHost: evil.example\r\nConnection: close\r\n\r\n', ['', null]],
  ['headers of the connection', 'GET /api/logs HTTP/1.1\r\nHost: x\r\nKeep-Alive: 1\r\nConnection: close, authorization\r\n\r\n', ['']],
  ['an upgrade', 'GET /api/logs HTTP/1.1\r\nHost: x\r\nConnection: Upgrade, close\r\nUpgrade: h2c\r\nHTTP2-Settings: x\r\n\r\n', ['', null]],
  ['a body that is a request', 'GET /api/logs HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Length: 23\r\n\r\nDELETE /keys HTTP/1.1\r\n\r', ['']],
  ['a folded header', 'GET /api/logs HTTP/1.1\r\nHost: x\r\nA: b\r\n c\r\nConnection: close\r\n\r\n', ['', null]],
  ['bytes in a header', 'GET /api/logs HTTP/1.1\r\nHost: x\r\nA: \xff\xfe\r\nConnection: close\r\n\r\n', ['']],
  ['a line break in the path', 'GET /api/logs/a\r\nX: y HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n', ['/a', null]],
  ['HTTP/1.0', 'GET /api/logs HTTP/1.0\r\n\r\n', ['']],
].map(([name, raw, mayAsk]) => ({ name, raw, mayAsk }));

/** Requests that can be a `Request`, and stand on a socket as they are, too. */
export const ATTACKS = [
  ...TRAVERSAL, ...CHARACTERS, ...SLASHES, ...BASES, ...HARMLESS, ...QUERIES, ...REFUSED_QUERIES, ...NO_QUERIES, ...METHODS, ...HEADERS, ...SITES,
];
/** Bytes that no `Request` can hold. */
export const RAW_ATTACKS = [...RAW, ...RAW_HARMLESS];
