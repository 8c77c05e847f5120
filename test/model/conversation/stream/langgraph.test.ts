import { expect } from '@open-wc/testing';
import { readConversation } from '../../../../src/model/conversation/index.js';
import { Slices } from '../../../../src/model/slices.js';
import { assemble, bodyOf } from './support.js';

const event = (name: string, data: unknown) => `event: ${name}\ndata: ${JSON.stringify(data)}\n\n`;

// https://github.com/langchain-ai/langgraph/blob/main/docs/docs/cloud/how-tos/stream_messages.md
const begin = event('metadata', { run_id: '1ef971e0-9a84-6154-9047-247b4ce89c4d', attempt: 1 });
const meta = { graph_id: 'agent', langgraph_node: 'agent' };
const piece = (content: unknown, id: string | undefined = 'run-1') => event('messages', [{ content, type: 'AIMessageChunk', id }, meta]);

// https://github.com/langchain-ai/langgraph/pull/1524, which quotes the events one by one
const partial = (content: string) => event('messages/partial', [{ content, type: 'ai', id: 'run-1', tool_calls: [], example: false }]);

async function said(body: unknown): Promise<unknown> {
  const conversation = await readConversation(body, 'response', null, new Slices());
  return conversation?.messages.map(({ role, parts }) => `${role}: ${parts.map((part) => ('text' in part ? part.text : part.type)).join()}`);
}

describe('streams of LangGraph’s server', () => {
  it('in pieces', async () => {
    const text = begin + piece('Hel') + piece('lo') + piece(' you');
    expect(await said(text)).to.deep.equal(['assistant: Hello you']);
    expect(await assemble(text)).to.deep.include({ incomplete: true });
    expect(await assemble(text + event('end', null))).to.deep.include({ incomplete: false });
    expect(await bodyOf(text)).to.have.deep.property('otherEvents', [{ run_id: '1ef971e0-9a84-6154-9047-247b4ce89c4d', attempt: 1 }]);
    const blocks = ['\n\nThe search', ' results'].map((one) => piece([{ text: one, type: 'text', index: 0 }])).join('');
    expect(await said(begin + blocks)).to.deep.equal(['assistant: \n\nThe search results']);
    expect(await said(begin + piece('a').replace('messages', 'messages|respond:5ecec403'))).to.deep.equal(['assistant: a']);
    const bare = [piece('Hel'), piece('lo')].join('').replaceAll(',"id":"run-1"', '');
    expect(await said(begin + bare)).to.deep.equal(['assistant: Hello']);
  });

  it('of several messages', async () => {
    const tool = event('messages', [{ content: '11 °C', type: 'tool', tool_call_id: 'toolu_0114', name: 'weather', id: 'tool-1' }, meta]);
    const body = (await bodyOf(begin + piece('I look') + tool + piece('Col', 'run-2') + piece('d', 'run-2'))) as { messages: object[] };
    expect(body.messages).to.have.length(3);
    expect(body.messages[1]).to.include({ type: 'tool', content: '11 °C' });
    expect(body.messages[2]).to.include({ type: 'ai', content: 'Cold' });
  });

  it('that say again what there was', async () => {
    const human = event('messages/complete', [{ content: 'hi!', type: 'human', id: '833c09a3' }]);
    const noted = event('messages/metadata', { 'run-1': { metadata: meta } });
    const text = begin + noted + partial('Hel') + partial('Hello') + partial('Hello you');
    expect(await said(text)).to.deep.equal(['assistant: Hello you']);
    expect(((await said(begin + human + text)) as string[]).at(-1)).to.equal('assistant: Hello you');
    expect(await said(text + partial('Hello you').replace('partial', 'complete'))).to.deep.equal(['assistant: Hello you']);
  });

  it('in other modes hide nothing', async () => {
    const state = (generation: string) => event('values', { question: 'Hi', generation });
    expect(await assemble(begin + state('Hel') + state('Hello'))).to.equal(null);
    expect(await assemble(begin + event('values', { messages: [{ type: 'human', content: 'Hi' }] }))).to.equal(null);
    expect(await assemble(begin)).to.equal(null);
    const mixed = await bodyOf(begin + state('x') + piece('a') + event('updates', { agent: { x: 1 } }));
    expect(mixed).to.have.property('content', 'a');
    expect(JSON.stringify(mixed)).to.contain('"generation":"x"').and.to.contain('{"agent":{"x":1}}');
    const odd = [event('messages', [null, 1]), event('messages', []), event('messages', 'x'), event('messages', [{ id: {} }, 7])];
    for (const one of odd) await assemble(begin + one + piece('a'));
  });
});
