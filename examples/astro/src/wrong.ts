// Not part of the app: `npm run check` fails where one of these is no error.
import 'gateway-logs/define';

const logs = document.createElement('gateway-logs');

// @ts-expect-error a text in place of conditions
logs.filters = 'openai';
// @ts-expect-error neither an object nor a function
logs.headers = 5;
// @ts-expect-error no such property
logs.endpiont = '/api/logs';
logs.addEventListener('gateway-logs-load', (event) => {
  // @ts-expect-error the total may not be known
  console.log(event.total.toFixed());
});
