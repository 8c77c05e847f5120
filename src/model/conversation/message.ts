/**
 * Something that is not text: an image, a sound, a film or a document. Its bytes are never text on the page. With neither
 * `data` nor `url` it is a reference, which only the provider can look up.
 */
export interface MediaPart {
  readonly type: 'image' | 'audio' | 'video' | 'file';
  /** Such as `image/png`, or the bare format (`png`) where the provider says no more. */
  readonly mediaType: string | null;
  /** File name, title or the provider's id of an uploaded file. */
  readonly name: string | null;
  /** Size after base64 decoding. */
  readonly bytes: number | null;
  /** Base64, where the body held the bytes themselves. */
  readonly data: string | null;
  /** Where it is, if elsewhere. Untrusted, like all of a body: never loaded without being asked. */
  readonly url: string | null;
}

/** A piece of a message, in the order of the wire. */
export type ContentPart =
  | { readonly type: 'text'; readonly text: string }
  /** What the model thought before it answered; empty where the provider sent it encrypted. */
  | { readonly type: 'reasoning'; readonly text: string }
  | {
      readonly type: 'tool-call';
      readonly name: string;
      readonly id: string | null;
      /** The arguments; a string only where the model wrote no valid JSON, or where the tool takes free text. */
      readonly args: unknown;
    }
  | {
      readonly type: 'tool-result';
      readonly id: string | null;
      /** Of the tool, where the result or the call that it answers says it. */
      readonly name: string | null;
      /** Structured results are `unknown` parts. Never holds tool calls or results. */
      readonly parts: readonly ContentPart[];
      /** The tool said that it failed. */
      readonly failed?: true;
    }
  | MediaPart
  | { readonly type: 'refusal'; readonly text: string }
  /** What the answer is based on: a web page, a document, a place in one. */
  | { readonly type: 'citation'; readonly title: string | null; readonly url: string | null; readonly text: string | null }
  /** Anything without a reading of its own: show it as JSON. */
  | { readonly type: 'unknown'; readonly value: unknown };

/** One turn of a conversation, whatever the provider called it. */
export interface Message {
  /** As the wire says (`system`, `user`, `tool`, `developer` …), with every provider's answers as `assistant`. */
  readonly role: string;
  /** Empty when the message said nothing. */
  readonly parts: readonly ContentPart[];
}

/** What a body was read to. */
export interface Conversation {
  readonly messages: readonly Message[];
  /** Put together from the pieces of a stream. */
  readonly streamed: boolean;
  /** It broke off: a stream without its end, or with an error for one. */
  readonly incomplete: boolean;
  /** The body, or what was put together from a stream: for finish reason and usage. */
  readonly body: unknown;
  /**
   * For a universal request, the providers to try in turn, and which of them the messages went to; `null` where that is
   * not known, and the messages are those of the first.
   */
  readonly route?: { readonly providers: readonly string[]; readonly step: number | null };
}
