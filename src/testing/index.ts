export { HEAD_BYTES, ReferenceGateway, type ReferenceGatewayOptions } from './gateway.js';
export { parseLogs } from './parse-logs.js';
export { generateLog, generateTraffic, type TrafficOptions } from './traffic/traffic.js';
export { VerifyWiseGateway, type VerifyWiseGatewayOptions, type VerifyWiseRow } from './verifywise.js';
export type { ApiError, GatewayLog, GatewayRow } from './wire.js';
