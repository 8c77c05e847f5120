import { render } from 'lit';
import type { Context } from '../../stories/support.js';

/** What a play is given of Storybook's context. */
export interface PlayContext extends Context {
  readonly canvasElement: HTMLElement;
  /** Runs a part of a play under the name that Storybook shows for it. */
  readonly step: (label: string, play: () => Promise<void>) => Promise<void> | void;
}

/** The parts of a story, or of the file that it is in, which have a say in how it is drawn. */
export interface Parts {
  readonly loaders?: readonly (() => Promise<object>)[];
  readonly decorators?: readonly ((story: () => unknown) => unknown)[];
}

export interface Meta<Args> extends Parts {
  readonly title: string;
  readonly args: NoInfer<Args>;
  readonly render: (args: Args, context: Context) => unknown;
  play?(context: PlayContext): Promise<void>;
}

export interface Story<Args> extends Parts {
  readonly name?: string;
  readonly parameters?: object;
  readonly render?: (args: Args, context: Context) => unknown;
  readonly args?: Partial<Args>;
  readonly globals?: { readonly scheme: string };
  /** A method, so that it may ask for more of Storybook's context than it is given here. */
  play?(context: PlayContext): Promise<void>;
}

/** A failure says in which step it was. */
async function step(label: string, play: () => Promise<void>): Promise<void> {
  try {
    await play();
  } catch (error) {
    throw new Error(`In the step “${label}”: ${error instanceof Error ? error.message : String(error)}`, { cause: error });
  }
}

/** Does with a story what Storybook does with it. */
export async function draw<Args extends object>(meta: Meta<Args>, story: Story<Args>): Promise<HTMLElement> {
  const canvasElement = document.createElement('main');
  canvasElement.style.colorScheme = story.globals?.scheme ?? 'light';
  canvasElement.style.background = 'Canvas';
  document.body.append(canvasElement);
  const loaded: Record<string, unknown> = {};
  for (const load of [...(meta.loaders ?? []), ...(story.loaders ?? [])]) Object.assign(loaded, await load());
  const bare = () => (story.render ?? meta.render)({ ...meta.args, ...story.args }, { loaded });
  const decorators = [...(story.decorators ?? []), ...(meta.decorators ?? [])];
  const decorated = decorators.reduce<() => unknown>((inner, decorate) => () => decorate(inner), bare);
  render(decorated(), canvasElement);
  await (story.play ?? meta.play)?.({ canvasElement, step, loaded });
  return canvasElement;
}
