/// <reference types="vite/client" />
import type { Preview } from '@storybook/web-components-vite';

interface Member {
  readonly static?: boolean;
  readonly attribute?: string;
}

interface Named {
  readonly name: string;
}

interface Declaration {
  readonly members?: readonly Member[];
  readonly cssParts?: readonly Named[];
  readonly slots?: readonly Named[];
}

interface Manifest {
  readonly modules: readonly { readonly declarations?: readonly Declaration[] }[];
}

/** What has an attribute is told there. */
function isForScripts({ static: isStatic, attribute }: Member): boolean {
  return isStatic !== true && attribute === undefined;
}

/** Storybook keeps one entry a name, so that the part "heading" would take the place of the attribute. */
function rename(items: readonly Named[] | undefined, named: (name: string) => string): readonly Named[] {
  return (items ?? []).map((item) => ({ ...item, name: named(item.name) }));
}

/** What `npm run manifest` wrote, if it has been run, in the form that is best for the pages of documentation. */
export function readManifest(): object | null {
  const files = import.meta.glob<Manifest>('../custom-elements.json', { eager: true, import: 'default' });
  const [manifest] = Object.values(files);
  if (manifest === undefined) return null;
  const modules = manifest.modules.map((module) => ({
    ...module,
    declarations: module.declarations?.map((declaration) => ({
      ...declaration,
      members: declaration.members?.filter(isForScripts) ?? [],
      cssParts: rename(declaration.cssParts, (name) => `::part(${name})`),
      slots: rename(declaration.slots, (name) => `slot="${name}"`),
    })),
  }));
  return { ...manifest, modules };
}

type Enhancer = NonNullable<Preview['argTypesEnhancers']>[number];

/** Only attributes and properties are arguments of the stories; the rest is there to be read. */
export const withoutIdleControls: Enhancer = ({ argTypes }) =>
  Object.fromEntries(
    Object.entries(argTypes).map(([name, argType]) => {
      const category: unknown = argType.table?.category;
      const isArgument = category === undefined || category === 'attributes' || category === 'properties';
      return [name, isArgument ? argType : { ...argType, control: { disable: true } }];
    }),
  );
