// Never run: `npm run check` fails if the types of the element are lost.
import List from './app/list';

export const wrong = [
  // @ts-expect-error a text in place of conditions
  <List filters="openai" />,
  // @ts-expect-error neither an object nor a function
  <List headers={5} />,
  // @ts-expect-error no such property
  <List endpiont="/api/logs" />,
  // @ts-expect-error another event
  <List ongateway-logs-load={(event: KeyboardEvent) => event.key} />,
  // @ts-expect-error a text in place of a number
  <gateway-logs refreshInterval="often" />,
];
