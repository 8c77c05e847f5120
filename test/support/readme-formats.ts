/**
 * What the README says is read of bodies, in the order in which it says so, and the stories that show it. What else is in
 * the table are words between these.
 */
export const FORMATS: readonly (readonly [phrase: string, ...stories: string[]])[] = [
  ['OpenAI and all who speak like it'],
  ['chat completions', 'OpenAIChat', 'ToolCalls', 'ToolResults'],
  ['reasoning of DeepSeek, OpenRouter and others', 'Reasoning'],
  ['Responses', 'Responses'],
  ['legacy completions', 'LegacyCompletion'],
  ['embeddings', 'Embeddings'],
  ['images', 'Images'],
  ['speech', 'Speech'],
  ['transcription', 'Transcription'],
  ['moderations', 'Moderation'],
  ['Anthropic, Google, Amazon'],
  ['Messages', 'Anthropic'],
  ['the old completions', 'AnthropicCompletion'],
  ['`generateContent`', 'Gemini'],
  ['`predict`', 'VertexPredict'],
  ['Bedrock’s Converse', 'Bedrock'],
  ['the bodies of its models', 'BedrockLlama', 'BedrockTitan', 'BedrockMistral'],
  ['Cohere', 'Cohere'],
  ['Mistral', 'Mistral'],
  ['Workers AI', 'WorkersAI'],
  ['Ollama', 'Ollama'],
  ['others', 'HuggingFace', 'Replicate'],
  ['chat (Cohere’s v1 and v2)', 'CohereV1', 'Cohere'],
  ['rerank', 'Rerank'],
  ['prompts', 'WorkersAI'],
  ['pictures', 'WorkersAITextToImage'],
  ['transcriptions', 'WorkersAITranscription'],
  ['translations', 'WorkersAITranslation'],
  ['gateways'],
  ['the universal request, with the provider that answered', 'UniversalRequest', 'Fallback'],
  ['bodies in strings, in envelopes, or both', 'Wrapped'],
  ['agent frameworks'],
  ['Vercel AI SDK', 'AgentVercel', 'VercelTelemetry'],
  ['LangChain', 'AgentLangChain'],
  ['LangGraph', 'LangGraph'],
  ['Pydantic AI', 'AgentPydantic'],
  ['Semantic Kernel', 'AgentSemanticKernel'],
  ['Microsoft’s Agent Framework', 'AgentMicrosoft'],
  ['AutoGen', 'AutoGen'],
  ['OpenAI’s Agents SDK', 'OpenAIAgents'],
  ['GenAI attributes of OpenTelemetry', 'OpenTelemetry'],
  ['OpenLLMetry', 'OpenLLMetry'],
  ['OpenInference', 'OpenInference'],
  ['streams'],
  ['OpenAI', 'Streamed', 'ResponsesStream'],
  ['Anthropic', 'AnthropicStream'],
  ['Google', 'GeminiStream'],
  ['Bedrock', 'BedrockStream'],
  ['Cohere', 'CohereStream'],
  ['Workers AI', 'WorkersAIStream'],
  ['Ollama', 'OllamaStream'],
  ['the Vercel AI SDK', 'VercelStream'],
  ['server-sent events', 'AnthropicStream'],
  ['`streamed_data`', 'GeminiStream'],
  ['a list of chunks', 'ChunkList'],
  ['JSON lines', 'OllamaStream'],
];

/** The README's table of the bodies that are read, without what is said of streams in general. */
export async function readFormats(): Promise<string> {
  const text = await (await fetch(new URL('../../README.md', import.meta.url))).text();
  const [, section = ''] = text.split('\n| bodies of | what is read |\n');
  const [table = ''] = /^(\|.*\n)+/.exec(section) ?? [];
  const said = table.split('\n').slice(1).join(' ').replace(/They are put together again[^|]*/, '');
  return said.replaceAll("'", '’').replace(/\s+/g, ' ').trim();
}

/** What a text says beside phrases that follow each other, of which each has to be there. */
export function beside(text: string, phrases: readonly string[]): string {
  const places = phrases.reduce<readonly [rest: string, before: string]>(
    ([rest, before], phrase) => {
      const at = rest.indexOf(phrase);
      if (at < 0) throw new Error(`The README does not say “${phrase}” where it is looked for: ${rest}`);
      return [rest.slice(at + phrase.length), `${before} ${rest.slice(0, at)}`];
    },
    [text, ''],
  );
  return `${places[1]} ${places[0]}`.replace(/[|,;:.()]|\b(and|of|with|the)\b/g, ' ').trim();
}
