// Never run: `npm run check` fails if the element's types are lost.
const logs = document.createElement('gateway-logs');
// @ts-expect-error: seconds are a number
logs.refreshInterval = '1';
// @ts-expect-error: there is no such property
logs.refreshRate = 1;
logs.addEventListener('gateway-logs-load', (event) => {
  // @ts-expect-error: it is a number, or null where the gateway does not count
  event.total.toFixed();
});
