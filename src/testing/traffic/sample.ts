import { CITIES, CUSTOMERS, PRODUCTS } from './people.js';
import type { Random } from './random.js';

/** A message in no provider's format yet. */
export type Turn =
  | { readonly role: 'user' | 'assistant'; readonly text: string }
  | ToolCallTurn
  | { readonly role: 'result'; readonly tool: string; readonly result: Readonly<Record<string, unknown>> };

/** The assistant asks for a tool. */
export interface ToolCallTurn {
  readonly role: 'call';
  readonly tool: string;
  readonly args: Readonly<Record<string, unknown>>;
}

/** A tool's name, what it is for, and its parameters, which are all strings. */
export interface Tool {
  readonly name: string;
  readonly description: string;
  readonly parameters: readonly string[];
}

/** A conversation up to its answer. */
export interface Sample {
  readonly system?: string;
  readonly turns: readonly Turn[];
  readonly answer: string | ToolCallTurn;
  readonly tools?: readonly Tool[];
  /** Asks for an answer that is JSON in this shape. */
  readonly schema?: { readonly name: string; readonly properties: Readonly<Record<string, object>> };
}

/** Details that differ from one log to the next. */
export interface Details {
  readonly customer: string;
  readonly city: string;
  readonly product: string;
  readonly order: string;
  readonly amount: string;
}

/** A conversation with its details left open. */
export type SampleTemplate = (details: Details) => Sample;
export type SampleTemplates = readonly [SampleTemplate, ...SampleTemplate[]];

export function randomDetails(random: Random): Details {
  return {
    customer: random.pick(CUSTOMERS),
    city: random.pick(CITIES),
    product: random.pick(PRODUCTS),
    order: `${random.int(10_000, 99_999)}`,
    amount: `${random.int(19, 480)}.${random.pick(['00', '50', '90', '95'])}`,
  };
}

const TYPICAL: Details = {
  customer: CUSTOMERS[0],
  city: CITIES[0],
  product: PRODUCTS[0],
  order: '10000',
  amount: '100.00',
};

/** A conversation with what a row needs to know of it. */
export interface MeasuredSample {
  readonly template: SampleTemplate;
  /** Roughly how many tokens the prompt has: about four bytes of UTF-8 each. */
  readonly prompt: number;
  /** Roughly how many tokens the answer has. */
  readonly answer: number;
  /** Whether someone reads along: the answer is text, and not for a program. */
  readonly streamable: boolean;
}

export function measure(template: SampleTemplate): MeasuredSample {
  const { answer, ...prompt } = template(TYPICAL);
  const tokens = (value: unknown): number => Math.ceil(new TextEncoder().encode(JSON.stringify(value)).length / 4);
  return {
    template,
    prompt: tokens(prompt),
    answer: tokens(answer),
    streamable: typeof answer === 'string' && !prompt.schema,
  };
}
