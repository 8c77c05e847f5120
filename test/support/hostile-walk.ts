/** All elements that the component is made of. */
const TAGS = new Set(
  (
    'gateway-logs gateway-logs-filter-bar gateway-logs-day-group gateway-logs-row gateway-logs-panel gateway-logs-pager ' +
    'gateway-logs-body gateway-logs-json-view gateway-logs-filter-builder ' +
    'div span bdi p h2 h3 header footer section nav button label input select option slot strong code pre mark i ul li dl dt dd ' +
    'details summary svg path img audio video'
  ).split(' '),
);

/** All attributes that it sets. */
const ATTRIBUTES = new Set(
  (
    'class part exportparts role id type name value title tabindex hidden disabled style for open ' +
    'placeholder autocomplete autocapitalize spellcheck maxlength inputmode step min max readonly expanded loading viewBox d slot alt decoding ' +
    'referrerpolicy src controls data-role data-key data-action data-tok dir'
  ).split(' '),
);

const IDS = /^(heading|panel|list|hint|problem|option-\d+)$/;
const NAMES = /^(status|source|range|sort|field|operator|value|gt|lt|per-page)$/;
/** What the component sets through the CSSOM: numbers for its own style sheets. */
const STYLES = /^(--_\w+: ?[\d.]*(px)?|overflow-anchor: none);?$/;
/** The test runner's own. */
const RUNNER = 'script[src^="/__web-dev-server"]';

export interface Walked {
  /** How many elements there are. */
  readonly count: number;
  /** What is none of the component's doing. */
  readonly strangers: string[];
}

/** Looks at every element below `root`, through all shadow roots: nothing but the component's own may be there. */
export function walk(root: ParentNode): Walked {
  const strangers: string[] = [];
  let count = 0;
  const visit = (parent: ParentNode): void => {
    for (const element of parent.children) {
      if (element.matches(RUNNER)) continue;
      count += 1;
      const found = strangersOf(element);
      if (found.length > 0) strangers.push(`<${element.localName}>: ${found.join(', ')}`);
      visit(element);
      if (element.shadowRoot !== null) visit(element.shadowRoot);
    }
  };
  visit(root);
  return { count, strangers };
}

function strangersOf(element: Element): string[] {
  const found: string[] = [];
  if (!TAGS.has(element.localName)) found.push('the element');
  for (const { name, value } of element.attributes) {
    if (!ATTRIBUTES.has(name) && !name.startsWith('aria-')) found.push(name);
    if (name === 'src' && !/^data:(image|audio|video)\//.test(value)) found.push(`src ${value}`);
    if (name === 'id' && !IDS.test(value)) found.push(`id ${value}`);
    if (name === 'name' && element.localName !== 'slot' && !NAMES.test(value)) found.push(`name ${value}`);
  }
  const { style } = element as Partial<ElementCSSInlineStyle>;
  const declared = [...(style ?? [])].map((name) => `${name}: ${style?.getPropertyValue(name) ?? ''}`);
  found.push(...declared.filter((declaration) => !STYLES.test(declaration)));
  return found;
}

/** Every element below `root` that matches, through all shadow roots, in whatever frame it is. */
export function find<T extends Element = HTMLElement>(root: ParentNode, selector: string): T[] {
  const { shadowRoot = null } = root as Partial<Element>;
  return [
    ...(shadowRoot === null ? [] : find<T>(shadowRoot, selector)),
    ...[...root.children].flatMap((child) => [...(child.matches(selector) ? [child as T] : []), ...find<T>(child, selector)]),
  ];
}

/** The text in `root` to the letter, through all shadow roots. */
export function lettersOf(root: Node): string {
  if (root.nodeType === Node.TEXT_NODE) return root.textContent ?? '';
  if (root.nodeName === 'STYLE') return '';
  const { shadowRoot } = root as Partial<Element>;
  const children = [...(shadowRoot?.childNodes ?? []), ...root.childNodes];
  return children.map(lettersOf).join('');
}
