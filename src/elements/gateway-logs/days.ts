import { en } from '../../i18n/en.js';
import { groupByDay } from '../../model/day-groups.js';
import { formatDayHeading } from '../../model/format.js';
import type { ListView } from '../../model/list-view.js';
import { DAY_PARTS, type GatewayLogsDayGroup } from '../day-group/day-group.js';
import { syncElements } from '../keyed.js';

/** What the days are drawn from; the same again draws the same. */
export interface DaysState {
  readonly view: ListView | null;
  readonly openKeys: ReadonlySet<string>;
  /** Today as `2026-03-14`. */
  readonly today: string;
  /** IANA time zone; `undefined` for the browser's. */
  readonly zone: string | undefined;
  /** Nothing in the logs is masked. */
  readonly showSecrets: boolean;
}

/** Makes `parent` hold a day group for each day of the view, or a single one without a label where days do not count. */
export function drawDays(parent: Element, { view, openKeys, today, zone, showSecrets }: DaysState): void {
  const items = (view?.items ?? []).map((item) => ({ ...item, open: openKeys.has(item.key) }));
  const isFlat = view !== null && view.query.orderBy !== 'created_at' && items.length > 0;
  const groups = isFlat ? [{ day: null, items }] : groupByDay(items, zone);
  syncElements(parent, 'gateway-logs-day-group', groups, ({ day }) => day, (group, { day, items: rows }) => {
    const label = day === null ? '' : day === '' ? en.unknownDay : formatDayHeading(day, today);
    const maxTokens = view?.page.maxTokens ?? null;
    const properties = { label, rows, client: view?.client ?? null, maxTokens, timeZone: zone ?? '', showSecrets };
    Object.assign(group, properties satisfies Partial<GatewayLogsDayGroup>);
    if (!group.hasAttribute('exportparts')) group.setAttribute('exportparts', DAY_PARTS);
  });
}
