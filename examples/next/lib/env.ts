/** @throws where it is not set */
export function env(name: 'GATEWAY_LOGS_UPSTREAM' | 'GATEWAY_LOGS_TOKEN'): string {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set`);
  return value;
}
