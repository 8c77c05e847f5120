import { create } from 'storybook/theming/create';

const LIGHT = {
  accent: '#3451c6',
  surface: '#ffffff',
  raised: '#f7f8fa',
  border: '#e4e7ec',
  text: '#14171f',
  muted: '#5b6472',
};
const DARK = {
  accent: '#8ea2ff',
  surface: '#101114',
  raised: '#171920',
  border: '#272a32',
  text: '#eceef2',
  muted: '#9aa3b2',
};

const isDark = window.matchMedia('(prefers-color-scheme: dark)').matches;
const { accent, surface, raised, border, text, muted } = isDark ? DARK : LIGHT;
const FONT = "system-ui, -apple-system, 'Segoe UI', Roboto, 'Helvetica Neue', 'DejaVu Sans', sans-serif";

/** The colours of `<gateway-logs>` itself, as the system has them: for the frame of Storybook and for its pages of text. */
export const theme = create({
  base: isDark ? 'dark' : 'light',
  brandTitle: 'gateway-logs',
  // From any folder, and from within the frame of a page.
  brandUrl: '?path=/docs/guides-start--docs',
  brandTarget: '_self',
  colorPrimary: accent,
  colorSecondary: accent,
  appBg: raised,
  appContentBg: surface,
  appPreviewBg: surface,
  appBorderColor: border,
  appBorderRadius: 8,
  barBg: surface,
  barTextColor: muted,
  barHoverColor: accent,
  barSelectedColor: accent,
  textColor: text,
  textMutedColor: muted,
  fontBase: FONT,
  fontCode: "ui-monospace, 'SF Mono', Menlo, Consolas, 'DejaVu Sans Mono', monospace",
});
