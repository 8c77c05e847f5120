/** Someone who is signed in and works in the playground or an internal tool. */
export interface Person {
  readonly name: string;
  readonly department: string;
  /** How much they use it, relative to the others. */
  readonly weight: number;
}

/** A developer's key that programs send their requests with. */
export interface VirtualKey {
  readonly name: string;
  readonly environment: 'production' | 'staging' | 'development';
  readonly weight: number;
}

export const PEOPLE: readonly [Person, ...Person[]] = [
  { name: 'Maya Lindqvist', department: 'support', weight: 9 },
  { name: 'Tomás Herrera', department: 'support', weight: 7 },
  { name: 'Priya Raman', department: 'engineering', weight: 8 },
  { name: 'Jonas Weber', department: 'engineering', weight: 6 },
  { name: 'Aisha Bello', department: 'marketing', weight: 6 },
  { name: 'Sofia Rossi', department: 'marketing', weight: 4 },
  { name: 'Kenji Tanaka', department: 'data', weight: 5 },
  { name: 'Leila Haddad', department: 'localization', weight: 4 },
  { name: 'Noah Okafor', department: 'finance', weight: 3 },
  { name: 'Chloé Martin', department: 'design', weight: 3 },
  { name: 'Daniel Kim', department: 'product', weight: 3 },
  { name: 'Ingrid Solberg', department: 'legal', weight: 1 },
];

export const VIRTUAL_KEYS: readonly [VirtualKey, ...VirtualKey[]] = [
  { name: 'support-widget', environment: 'production', weight: 10 },
  { name: 'search-indexer', environment: 'production', weight: 9 },
  { name: 'invoice-pipeline', environment: 'production', weight: 7 },
  { name: 'review-bot', environment: 'production', weight: 6 },
  { name: 'mobile-app', environment: 'production', weight: 6 },
  { name: 'localization-sync', environment: 'production', weight: 4 },
  { name: 'nightly-evals', environment: 'staging', weight: 3 },
  { name: 'staging-backend', environment: 'staging', weight: 2 },
  { name: 'priya-laptop', environment: 'development', weight: 1 },
];

export const CUSTOMERS: readonly [string, ...string[]] = [
  'Hannah',
  'Oliver',
  'Fatima',
  'Lucas',
  'Mei',
  'Andrei',
  'Grace',
  'Samuel',
  'Nadia',
  'Peter',
  'Yuki',
  'Carmen',
];

export const CITIES: readonly [string, ...string[]] = [
  'Lisbon',
  'Copenhagen',
  'Kyoto',
  'Montréal',
  'Valencia',
  'Edinburgh',
  'Ljubljana',
  'Melbourne',
  'Cape Town',
  'Oaxaca',
];

export const PRODUCTS: readonly [string, ...string[]] = [
  'Trailhead 28 backpack',
  'Nimbus rain jacket',
  'Ember camping stove',
  'Solstice headlamp',
  'Fjord wool sweater',
  'Drift two-person tent',
  'Basecamp sleeping bag',
  'Ridge trekking poles',
];
