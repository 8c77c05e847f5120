/// <reference types="vite/client" />

interface Member {
  readonly kind: string;
  readonly privacy?: string;
  readonly static?: boolean;
  readonly attribute?: string;
}

interface Manifest {
  readonly modules: readonly { readonly declarations: readonly { readonly members?: readonly Member[] }[] }[];
}

/** A member that a host uses from JavaScript; what has an attribute is told there. */
function isDocumented({ kind, privacy, static: isStatic, attribute }: Member): boolean {
  return kind === 'field' && (privacy ?? 'public') === 'public' && isStatic !== true && attribute === undefined;
}

/** What `npm run manifest` wrote, if it has been run, without what is nobody's business outside. */
export function readManifest(): object | null {
  const files = import.meta.glob<Manifest>('../custom-elements.json', { eager: true, import: 'default' });
  const [manifest] = Object.values(files);
  if (manifest === undefined) return null;
  const modules = manifest.modules.map((module) => ({
    ...module,
    declarations: module.declarations.map((declaration) => ({
      ...declaration,
      members: declaration.members?.filter(isDocumented) ?? [],
    })),
  }));
  return { ...manifest, modules };
}
