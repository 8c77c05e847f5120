import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { kind, panel, type PanelArgs } from './panels.js';

/** What frameworks for agents, and those who watch them, send through a gateway. */
const meta = { ...panel, title: 'gateway-logs-panel/Agents and telemetry' } satisfies Meta<PanelArgs>;
export default meta;

type Story = StoryObj<PanelArgs>;

export const AgentVercel = { ...kind('agent-vercel'), name: 'Vercel AI SDK' } satisfies Story;

export const AgentLangChain = { ...kind('agent-langchain'), name: 'LangChain' } satisfies Story;

export const AgentPydantic = { ...kind('agent-pydantic'), name: 'Pydantic AI' } satisfies Story;

export const AgentSemanticKernel = { ...kind('agent-semantic-kernel'), name: 'Semantic Kernel' } satisfies Story;

export const AgentMicrosoft = { ...kind('agent-microsoft'), name: 'Microsoft.Extensions.AI' } satisfies Story;

export const OpenTelemetry = { ...kind('telemetry'), name: 'OpenTelemetry' } satisfies Story;
export const OpenAIAgents = { ...kind('agent-openai'), name: 'OpenAI Agents' } satisfies Story;
export const AutoGen = { ...kind('agent-autogen'), name: 'AutoGen' } satisfies Story;

/** A graph’s answer, from the pieces of its stream. */
export const LangGraph = { ...kind('agent-langgraph'), name: 'LangGraph, streamed' } satisfies Story;

/** The attributes of the AI SDK’s own spans. */
export const VercelTelemetry = { ...kind('agent-vercel-span'), name: 'Vercel AI SDK, telemetry' } satisfies Story;

/** The parts of a UI message, from the pieces of its stream. */
export const VercelStream = { ...kind('agent-vercel-stream'), name: 'Vercel AI SDK, streamed' } satisfies Story;

/** Numbered attributes. */
export const OpenLLMetry = kind('agent-openllmetry');

export const OpenInference = kind('agent-openinference');
