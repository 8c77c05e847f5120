// A bar chart as SVG, for pages of any colour scheme.

const [WIDTH, LABEL, BAR, GAP] = [720, 190, 18, 8];
/** Room for the figure behind the longest bar. */
const FIGURE = 60;

const escaped = (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** @param chart `title`, `note`, and `groups`, each with `bars` of a `name` and a `value`, and `isOurs`; perhaps a `title` */
export function barChart({ title, note, groups }) {
  const most = Math.max(...groups.flatMap(({ bars }) => bars.map(({ value }) => value)));
  const scale = (WIDTH - LABEL - FIGURE) / most;
  const lines = [];
  let y = 34;
  for (const group of groups) {
    if (group.title) lines.push(`<text x="0" y="${(y += 20)}" class="group">${escaped(group.title)}</text>`);
    for (const { name, value, isOurs } of group.bars) {
      y += GAP;
      const width = Math.max(1, value * scale);
      const middle = y + BAR * 0.72;
      lines.push(
        `<text x="${LABEL - 10}" y="${middle}" text-anchor="end">${escaped(name)}</text>`,
        `<rect x="${LABEL}" y="${y}" width="${width.toFixed(1)}" height="${BAR}" rx="3"${isOurs ? ' class="ours"' : ''} />`,
        `<text x="${(LABEL + width + 6).toFixed(1)}" y="${middle}">${value < 100 ? value.toFixed(1) : value.toFixed(0)}</text>`,
      );
      y += BAR;
    }
    y += GAP;
  }
  const told = groups.flatMap(({ title: of, bars }) => bars.map(({ name, value }) => `${of ? `${of}, ` : ''}${name}: ${value.toFixed(1)}`)).join('; ');
  const height = y + 26;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" width="${WIDTH}" height="${height}" role="img" aria-labelledby="title desc">
  <title id="title">${escaped(title)}</title>
  <desc id="desc">${escaped(told)}. ${escaped(note)}</desc>
  <style>
    text { font: 13px system-ui, sans-serif; fill: #1f2328; }
    .heading, .group { font-weight: 600; }
    .note { font-size: 11px; fill: #59636e; }
    rect { fill: #8c959f; }
    .ours { fill: #3451c6; }
    @media (prefers-color-scheme: dark) {
      text { fill: #e6e8eb; }
      .note { fill: #9198a1; }
      rect { fill: #6e7681; }
      .ours { fill: #8ea2ff; }
    }
  </style>
  <text x="0" y="18" class="heading">${escaped(title)}</text>
  ${lines.join('\n  ')}
  <text x="0" y="${height - 6}" class="note">${escaped(note)}</text>
</svg>
`;
}
