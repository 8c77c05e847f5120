/** Something that is not text: an image, a sound, a film or a document. Its bytes are never text on the page. */
export interface MediaPart {
  readonly type: 'media';
  readonly kind: 'image' | 'audio' | 'video' | 'file';
  /** Such as `image/png`, or the bare format (`png`) where the provider says no more. */
  readonly mediaType: string | null;
  /** File name, title or the provider's id of an uploaded file. */
  readonly name: string | null;
  /** Size after base64 decoding. */
  readonly bytes: number | null;
  /** `inline`: the body held the data; `url`: it is elsewhere; `reference`: the provider knows it by an id. */
  readonly source: 'inline' | 'url' | 'reference';
  /** The address for `url`; a data URL for inline images and sounds; else `null`. Untrusted, like all of a body. */
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
      readonly name: string | null;
      /** Structured results are `unknown` parts. Never holds tool calls or results. */
      readonly parts: readonly ContentPart[];
    }
  | MediaPart
  | { readonly type: 'refusal'; readonly text: string }
  /** Anything without a reading of its own: show it as JSON. */
  | { readonly type: 'unknown'; readonly value: unknown };

/** One turn of a conversation, whatever the provider called it. */
export interface Message {
  /** As the wire says (`system`, `user`, `tool`, `developer` …), with every provider's answers as `assistant`. */
  readonly role: string;
  /** Empty when the message said nothing. */
  readonly parts: readonly ContentPart[];
}
