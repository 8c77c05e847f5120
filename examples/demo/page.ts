// The switch between light and dark. The choice is remembered, and set again in index.html before the first paint.
const KEY = 'demo:color-scheme';

const root = document.documentElement;
const button = document.querySelector('#dark');
const system = matchMedia('(prefers-color-scheme: dark)');

function isDark(): boolean {
  return root.style.colorScheme === '' ? system.matches : root.style.colorScheme === 'dark';
}

function show(): void {
  button?.setAttribute('aria-pressed', String(isDark()));
}

button?.addEventListener('click', () => {
  const scheme = isDark() ? 'light' : 'dark';
  root.style.colorScheme = scheme;
  try {
    localStorage.setItem(KEY, scheme);
  } catch {
    // Without storage the choice holds until the page is left.
  }
  show();
});
system.addEventListener('change', show);
show();
