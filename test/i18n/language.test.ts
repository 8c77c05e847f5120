import { expect } from '@open-wc/testing';
import { LitElement } from 'lit';
import { addLanguage } from '../../src/i18n/languages.js';
import type { GatewayLogs } from '../../src/index.js';
import { DAY, log } from '../support/logs.js';
import { all, button, cleanUp, one, openPage, settled, textOf, until, type Page } from '../support/page.js';

const NOW = Date.now();
/** Forty days back there is a date to write; an answer that is JSON and a body that is more than text draw richly. */
const LOGS = [
  log(
    'new',
    NOW,
    0,
    { tokens_in: 1234, tokens_out: 1 },
    { request: { messages: [{ role: 'user', content: 'Hello' }] }, response: { a: { b: 1 } } },
  ),
  ...Array.from({ length: 29 }, (_, index) => log(`old-${index}`, NOW, 40 * DAY + index)),
];
const dayIn = (locale: string) =>
  new Intl.DateTimeFormat(locale, {
    timeZone: 'UTC',
    month: 'short',
    day: 'numeric',
    ...(new Date(NOW - 40 * DAY).getUTCFullYear() === new Date(NOW).getUTCFullYear() ? {} : { year: 'numeric' as const }),
  }).format(NOW - 40 * DAY);

/** What is drawn of a page in a language, of each piece something. */
interface Drawn {
  readonly heading: string;
  readonly total: string;
  readonly source: string;
  readonly refresh: string;
  readonly today: string;
  readonly page: string;
}
const drawnAs = (total: string, source: string, refresh: string, today: string, page: string): Drawn => ({
  heading: 'Logs',
  total,
  source,
  refresh,
  today,
  page,
});
const ENGLISH = drawnAs('30 logs', 'Source', 'Refresh', 'Today', 'Page 1 of 2');
const GERMAN = drawnAs('30 Logs', 'Quelle', 'Aktualisieren', 'Heute', 'Seite 1 von 2');
const SPANISH = drawnAs('30 logs', 'Origen', 'Actualizar', 'Hoy', 'Página 1 de 2');
const FRENCH = drawnAs('30 logs', 'Source', 'Actualiser', 'Aujourd’hui', 'Page 1 sur 2');
const PORTUGUESE = drawnAs('30 logs', 'Origem', 'Atualizar', 'Hoje', 'Página 1 de 2');

/** Words of the bar, a chip, the builder, the table, a panel with its body and its footer, and the pager; in English and German. */
const EVERYWHERE: readonly (readonly [english: string, german: string])[] = [
  ['Search logs', 'Logs durchsuchen'],
  ['Success', 'Erfolg'],
  ['Virtual key', 'Virtual Key'],
  ['All time', 'Gesamter Zeitraum'],
  ['Cost < $1', 'Kosten < 1'],
  ['Find a filter', 'Filter suchen'],
  ['Model and route', 'Modell und Route'],
  ['Sort by model', 'Nach Modell sortieren'],
  ['Details of support-assistant', 'Details zu support-assistant'],
  ['Request', 'Anfrage'],
  ['Response', 'Antwort'],
  ['Copy response', 'Antwort kopieren'],
  ['Copy path', 'Pfad kopieren'],
  ['Press C to copy', 'Drücken Sie C'],
  ['Metadata', 'Metadaten'],
  ['Latency 824 ms', 'Latenz 824 ms'],
  ['Prompt 1,234 tokens', 'Prompt 1.234 Tokens'],
  ['Completion 1 token', 'Completion 1 Token'],
  ['Rows per page', 'Zeilen pro Seite'],
  ['Next page', 'Nächste Seite'],
];

function drawn(element: GatewayLogs): Drawn {
  return {
    heading: textOf(one(element, '[part=heading]')),
    total: textOf(one(element, '[part=total]')),
    source: one(element, '[role=radiogroup]:has([name=source])').getAttribute('aria-label') ?? '',
    refresh: textOf(one(element, 'button.refresh')),
    today: all(element, 'gateway-logs-day-group')[0]?.getAttribute('aria-label') ?? '',
    page: textOf(one(element, '.page')),
  };
}

async function speaks(element: GatewayLogs, words: Drawn): Promise<void> {
  await until(() => element.total !== null && drawn(element).refresh === words.refresh);
  await settled(element);
  expect(drawn(element)).to.deep.equal(words);
}

/** Time for what must not happen. */
const pause = () => new Promise((resolve) => setTimeout(resolve, 60));

describe('the language of the element', () => {
  const hosts: Element[] = [];
  const host = (lang: string | null): HTMLElement => {
    const element = document.createElement('section');
    if (lang !== null) element.lang = lang;
    document.body.append(element);
    hosts.push(element);
    return element;
  };
  const open = (settings: Parameters<typeof openPage>[1] = {}): Promise<Page> => openPage(LOGS, settings);

  afterEach(() => {
    cleanUp();
    hosts.splice(0).forEach((element) => element.remove());
    document.documentElement.lang = 'en';
  });

  for (const [lang, words] of [['de', GERMAN], ['es', SPANISH], ['fr', FRENCH], ['pt', PORTUGUESE], ['pt-BR', PORTUGUESE]] as const) {
    it(`is that of its own lang: ${lang}`, async () => {
      const { element } = await open({ lang });
      await speaks(element, words);
      expect(textOf(element)).to.contain(dayIn(lang));
    });
  }

  it('is that of what it stands in, of the page, and across shadow roots', async () => {
    const { element } = await open();
    await speaks(element, ENGLISH);
    document.documentElement.lang = 'de';
    await speaks(element, GERMAN);
    const section = host('es');
    section.append(element);
    await speaks(element, SPANISH);
    const outer = host('fr');
    const inner = document.createElement('div');
    outer.attachShadow({ mode: 'open' }).append(inner);
    inner.attachShadow({ mode: 'open' }).append(element);
    await speaks(element, FRENCH);
    outer.removeAttribute('lang');
    await speaks(element, GERMAN);
    document.documentElement.removeAttribute('lang');
    await speaks(element, ENGLISH);
  });

  it('is followed by everything that is drawn', async () => {
    const page = await open({ filters: [{ key: 'cost', operator: 'lt', value: [1] }] });
    const { element } = page;
    one(page.row('new'), 'button[aria-expanded]').click();
    button(element, 'Add filter').click();
    const builder = await until(() => all(element, 'gateway-logs-filter-builder')[0]);
    await until(() => all(builder, 'input').length > 0);
    const panel = await until(() => all(element, 'gateway-logs-panel')[0]);
    await until(() => all(element, 'gateway-logs-json-view').length > 0 && textOf(panel).includes('1,234 tokens'));
    const named = (one: Element) => ['aria-label', 'placeholder', 'title'].map((name) => one.getAttribute(name)).join(' ');
    const names = () => all(element, '[aria-label], [placeholder], [title]').map(named).join(' ');
    const words = () => `${textOf(element)} ${names()}`.replace(/\s+/g, ' ');
    const has = (side: 0 | 1) => EVERYWHERE.map((pair) => pair[side]).filter((word) => words().includes(word));
    const lacks = (side: 0 | 1) => EVERYWHERE.map((pair) => pair[side]).filter((word) => !words().includes(word));
    expect(lacks(0)).to.deep.equal([]);
    expect(has(1)).to.deep.equal([]);
    element.lang = 'de';
    await speaks(element, GERMAN);
    await settled(element);
    expect(lacks(1)).to.deep.equal([]);
    expect(has(0)).to.deep.equal([]);
    element.removeAttribute('lang');
    await speaks(element, ENGLISH);
    await settled(element);
    expect(lacks(0)).to.deep.equal([]);
    expect(has(1)).to.deep.equal([]);
  });

  it('is its own beside an element of another, through polls as well', async () => {
    const german = await open({ lang: 'de', autoRefresh: true });
    const spanish = await open({ lang: 'es', autoRefresh: true });
    await speaks(german.element, GERMAN);
    await speaks(spanish.element, SPANISH);
    for (const page of [german, spanish, german]) {
      const before = page.lists().length;
      page.gateway.add(log(`more-${before}-${page.element.lang}`, NOW, -1000, { tokens_in: 54_321 }));
      await page.element.refresh();
      await until(() => page.lists().length > before);
      await settled(page.element);
    }
    expect(drawn(german.element)).to.deep.equal({ ...GERMAN, total: '32 Logs' });
    expect(drawn(spanish.element)).to.deep.equal({ ...SPANISH, total: '31 logs' });
    expect(textOf(german.element)).to.contain('54.3').and.to.contain(dayIn('de'));
    expect(textOf(spanish.element)).to.contain(dayIn('es'));
  });

  it('is its own in every piece that draws alone, after one of another', async () => {
    const german = await open({ lang: 'de' });
    const spanish = await open({ lang: 'es' });
    one(german.row('new'), 'button[aria-expanded]').click();
    await until(() => all(german.element, 'gateway-logs-json-view').length > 0 && textOf(german.element).includes('Latenz'));
    const inGerman = () => EVERYWHERE.filter(([, word]) => textOf(german.element).includes(word)).length;
    const before = inGerman();
    expect(before).to.be.greaterThan(5);
    for (const piece of all(german.element, '*')) {
      if (!(piece instanceof LitElement)) continue;
      spanish.element.requestUpdate();
      await settled(spanish.element);
      piece.requestUpdate();
      await piece.updateComplete;
    }
    expect(inGerman()).to.equal(before);
    await speaks(german.element, GERMAN);
    await speaks(spanish.element, SPANISH);
  });

  for (const lang of ['nl', 'x', 'en-', '', ' ', 'e'.repeat(300), 'de DE', '-', '*']) {
    it(`is English for a lang of none that there is: “${lang.slice(0, 9)}”`, async () => {
      const { element } = await open({ lang });
      await pause();
      await speaks(element, ENGLISH);
    });
  }

  it('is known by tags that are nearly right', async () => {
    const { element } = await open({ lang: 'de_DE' });
    await speaks(element, GERMAN);
    element.lang = 'ES-419';
    await speaks(element, SPANISH);
    element.lang = 'DE-u-nu-thai';
    await speaks(element, GERMAN);
  });

  it('writes numbers and dates as its country does', async () => {
    const { element } = await open({ lang: 'de-CH' });
    await speaks(element, GERMAN);
    const row = () => textOf(all(element, 'gateway-logs-row')[0]!);
    expect(row()).to.contain(new Intl.NumberFormat('de-CH').format(1235));
    expect(new Intl.NumberFormat('de-CH').format(1235)).not.to.equal(new Intl.NumberFormat('de').format(1235));
    element.lang = 'en-GB';
    await speaks(element, ENGLISH);
    expect(textOf(element)).to.contain(dayIn('en-GB')).and.not.to.contain(dayIn('en-US'));
  });

  it('may be one that the host brings, as a function or loaded', async () => {
    const { element } = await open({ lang: 'nl' });
    addLanguage('nl', ({ count, plural }) => ({
      refresh: 'Vernieuwen',
      logs: (n) => plural(n, { one: `${count(n)} log`, other: `${count(n)} stuks` }),
    }));
    element.lang = 'nl-BE';
    await until(() => drawn(element).refresh === 'Vernieuwen');
    expect(drawn(element)).to.deep.equal({ ...ENGLISH, refresh: 'Vernieuwen', total: '30 stuks', today: 'Vandaag' });
    addLanguage('it', { load: async () => () => ({ refresh: 'Aggiorna' }) });
    element.lang = 'it';
    await until(() => drawn(element).refresh === 'Aggiorna');
    expect(drawn(element)).to.deep.equal({ ...ENGLISH, refresh: 'Aggiorna', today: 'Oggi' });
  });

  it('that the host brings is drawn in at once where it is waited for, and in place of another', async () => {
    const { element } = await open({ lang: 'sv' });
    await pause();
    addLanguage('sv', () => ({ refresh: 'Uppdatera' }));
    await until(() => drawn(element).refresh === 'Uppdatera');
    addLanguage('SV', () => ({ refresh: 'Ladda om' }));
    await until(() => drawn(element).refresh === 'Ladda om');
    expect(() => addLanguage('no such tag', () => ({}))).to.throw(RangeError);
  });

  it('stays that of the host where a slower one comes after it', async () => {
    let arrive: (() => void) | undefined;
    addLanguage('ca', { load: () => new Promise((resolve) => (arrive = () => resolve(() => ({ refresh: 'Lent' })))) });
    const { element } = await open({ lang: 'ca' });
    await until(() => arrive !== undefined);
    addLanguage('ca', () => ({ refresh: 'Actualitza' }));
    await until(() => drawn(element).refresh === 'Actualitza');
    arrive?.();
    await pause();
    expect(drawn(element).refresh).to.equal('Actualitza');
  });

  it('is that of the script and the language where there is none of the country', async () => {
    const { element } = await open({ lang: 'zh-Hant-TW' });
    await until(() => drawn(element).refresh === '刷新');
    addLanguage('zh-Hant', () => ({ refresh: '重新整理' }));
    await until(() => drawn(element).refresh === '重新整理');
  });

  it('leaves the direction to the page where it has one, across shadow roots, too', async () => {
    document.documentElement.dir = 'rtl';
    try {
      const host = document.createElement('div');
      const { element } = await openPage(LOGS.slice(0, 1));
      document.body.append(host);
      host.attachShadow({ mode: 'open' }).append(element);
      await settled(element);
      expect(one(element, '.frame').matches(':dir(rtl)')).to.equal(true);
      host.remove();
    } finally {
      document.documentElement.removeAttribute('dir');
    }
  });

  it('is English where a language cannot be loaded, with no rejection left over', async () => {
    const rejections: PromiseRejectionEvent[] = [];
    const onRejection = (event: PromiseRejectionEvent) => void rejections.push(event);
    addEventListener('unhandledrejection', onRejection);
    let asked = 0;
    addLanguage('da', {
      load: () => {
        asked += 1;
        return Promise.reject(new Error('not there'));
      },
    });
    addLanguage('fi', { load: () => { throw new Error('not there'); } });
    addLanguage('nb', { load: async () => () => { throw new Error('broken'); } });
    const { element } = await open({ lang: 'da' });
    for (const lang of ['fi', 'nb', 'da']) {
      await pause();
      await speaks(element, ENGLISH);
      element.lang = lang;
    }
    await element.refresh();
    await speaks(element, ENGLISH);
    removeEventListener('unhandledrejection', onRejection);
    expect(asked).to.equal(1);
    expect(rejections).to.deep.equal([]);
  });

  for (const missing of ['languages', 'de']) {
    it(`is English where the file of ${missing} cannot be had`, async () => {
      const frame = document.createElement('iframe');
      const url = (path: string) => new URL(path, import.meta.url).href;
      const broken = 'data:text/javascript,throw 1';
      const imports = Object.fromEntries(['js', 'ts'].map((ending) => [url(`../../src/i18n/${missing}.${ending}`), broken]));
      frame.srcdoc = `<html lang="de"><script type="importmap">${JSON.stringify({ imports })}</script>
        <script>onunhandledrejection = () => document.body.append('Rejected')</script>
        <body><gateway-logs></gateway-logs><script type="module" src="${url('../../src/define.ts')}"></script>`;
      document.body.append(frame);
      hosts.push(frame);
      const refresh = await until(() => frame.contentDocument?.querySelector('gateway-logs')?.shadowRoot?.querySelector('button.refresh'));
      for (let looks = 0; looks < 3; looks += 1) await pause();
      expect(refresh.textContent).to.equal('Refresh');
      expect(frame.contentDocument?.body.textContent).not.to.contain('Rejected');
    });
  }
});
