/**
 * @template {Element} E
 * @param {E | null} element
 */
function found(element) {
  if (element === null) throw new Error('The page lacks an element that its script needs.');
  return element;
}

// `querySelector` knows the tag, and so its properties and events are known.
const logs = found(document.querySelector('gateway-logs'));
const toggle = found(document.querySelector('#toggle'));
const total = found(document.querySelector('#total'));

logs.headers = () => ({ 'X-Requested-By': 'plain' });
logs.addEventListener('gateway-logs-load', (event) => {
  total.textContent = String(event.total ?? '–');
});

found(document.querySelector('#openai')).addEventListener('click', () => {
  logs.filters = [{ key: 'provider', operator: 'eq', value: ['openai'] }];
});

toggle.addEventListener('click', () => {
  if (logs.isConnected) logs.remove();
  else document.body.append(logs);
  toggle.textContent = logs.isConnected ? 'Hide' : 'Show';
});
