import 'gateway-logs/define';

const find = <T extends Element>(selector: string): T => {
  const found = document.querySelector<T>(selector);
  if (found === null) throw new Error(`There is no ${selector}`);
  return found;
};

const logs = find<HTMLElementTagNameMap['gateway-logs']>('gateway-logs');
const toggle = find<HTMLButtonElement>('#toggle');

// Before the first request, which is sent once the scripts of the page have run.
logs.headers = () => ({ 'X-Requested-By': 'astro' });
logs.addEventListener('gateway-logs-load', ({ total }) => (find('#total').textContent = String(total ?? '')));

find<HTMLButtonElement>('#only-openai').addEventListener('click', () => {
  logs.filters = [{ key: 'provider', operator: 'eq', value: ['openai'] }];
});
toggle.addEventListener('click', () => {
  if (logs.isConnected) logs.remove();
  else find('#below').before(logs);
  toggle.textContent = logs.isConnected ? 'Hide' : 'Show';
});
