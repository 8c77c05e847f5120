import type { Call } from './call.js';
import { CHAT_FORMATS, type Body } from './formats/index.js';
import { embeddingRequest, embeddingResponse, imageRequest, imageResponse } from './media.js';
import type { Model } from './models.js';
import { Random } from './random.js';
import { randomDetails, type Sample } from './sample.js';

/** The request body of a call, the same each time it is asked for. */
export function requestBody(call: Call): Body {
  if (!call.failedFirst) return requestTo(call.model, call);
  // The gateway's universal request: what to try, in order.
  return [call.failedFirst, call.model].map((model) => ({
    provider: model.provider,
    endpoint: model.path,
    headers: { 'Content-Type': 'application/json' },
    query: requestTo(model, call),
  }));
}

/** The response body of a call, the same each time it is asked for. */
export function responseBody(call: Call): Body {
  const random = new Random(call.seed);
  if (call.failure) return call.failure.body(call.model, random);
  const { model, sample, tokensIn, tokensOut, stream } = call;
  const created = Math.floor(call.time / 1000);
  if (sample) {
    const exchange = { model, sample: sample.template(randomDetails(random)), tokensIn, tokensOut, created, stream };
    return CHAT_FORMATS[model.format].response(exchange, random);
  }
  const media = { model, tokensIn, tokensOut, created };
  return model.kind === 'image' ? imageResponse(media, random) : embeddingResponse(media, random);
}

function requestTo(model: Model, { seed, sample, failure, tokensIn, tokensOut, stream, time }: Call): Body {
  const random = new Random(seed);
  const created = Math.floor(time / 1000);
  if (sample) {
    const asked = withPrompt(sample.template(randomDetails(random)), failure?.prompt?.());
    return CHAT_FORMATS[model.format].request({ model, sample: asked, tokensIn, tokensOut, created, stream }, random);
  }
  const media = { model, tokensIn, tokensOut, created };
  return model.kind === 'image' ? imageRequest(media, random) : embeddingRequest(media, random);
}

/** The same assistant, asked something else. */
function withPrompt(sample: Sample, prompt: string | undefined): Sample {
  return prompt === undefined ? sample : { ...sample, turns: [{ role: 'user', text: prompt }] };
}
