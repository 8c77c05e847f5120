import { Source } from '@storybook/addon-docs/blocks';
import { createElement, type ComponentProps, type ReactElement, type ReactNode } from 'react';
import sizes from './sizes.json';

const PICTURES = import.meta.glob<string>('./pictures/*.webp', { eager: true, query: '?url', import: 'default' });

const DARK = '(prefers-color-scheme: dark)';
const NARROW = '(max-width: 600px)';
const IS_DARK = window.matchMedia(DARK).matches;

function addressOf(name: string): string {
  const address = PICTURES[`./pictures/${name}.webp`];
  if (address === undefined) throw new Error(`There is no picture ${name}; npm run pictures takes them`);
  return address;
}

interface FileProps {
  /** What the file is called where the reader has it. */
  readonly name: string;
  readonly code: string;
  readonly language: NonNullable<ComponentProps<typeof Source>['language']>;
}

/** A file of code under its name. */
export function File({ name, code, language }: FileProps): ReactElement {
  return createElement('figure', { className: 'guide-file' }, [
    createElement('figcaption', { key: 'name' }, createElement('code', null, name)),
    createElement(Source, { key: 'code', code: code.trim(), language, dark: IS_DARK }),
  ]);
}

/** In CSS pixels: known before the picture is there, so that nothing below it moves when it comes. */
const SIZES: Readonly<Record<string, readonly number[]>> = sizes;

/** What a picture, in one scheme or in both, has for attributes. */
function sized(name: string): { readonly width: number | undefined; readonly height: number | undefined } {
  const [width, height] = SIZES[name] ?? [];
  return { width, height };
}

interface PictureProps {
  /** Of the files `pictures/NAME-light.webp` and `pictures/NAME-dark.webp`. */
  readonly name: string;
  readonly alt: string;
  readonly children?: ReactNode;
}

interface MainPictureProps extends PictureProps {
  /** Whether `NAME-narrow` takes its place where there is little room. */
  readonly narrow?: boolean;
}

/** A picture as it is in the reader's colour scheme, with what there is to say of it. */
export function Picture({ name, alt, narrow = false, children }: MainPictureProps): ReactElement {
  const source = (scheme: string, of: string, media: string): ReactElement =>
    createElement('source', { key: media, media, srcSet: addressOf(`${of}-${scheme}`), ...sized(of) });
  const small = `${name}-narrow`;
  return createElement(
    'figure',
    { className: 'guide-picture' },
    createElement('picture', null, [
      ...(narrow ? [source('dark', small, `${NARROW} and ${DARK}`), source('light', small, NARROW)] : []),
      source('dark', name, DARK),
      createElement('img', { key: 'light', src: addressOf(`${name}-light`), alt, loading: 'lazy', ...sized(name) }),
    ]),
    children === undefined ? null : createElement('figcaption', null, children),
  );
}

/** The same in light and in dark, side by side. */
export function BothPictures({ name, alt, children }: PictureProps): ReactElement {
  return createElement(
    'figure',
    { className: 'guide-picture guide-both' },
    ...['light', 'dark'].map((scheme) =>
      createElement('img', { key: scheme, src: addressOf(`${name}-${scheme}`), alt: `${alt}, ${scheme}`, loading: 'lazy', ...sized(name) }),
    ),
    children === undefined ? null : createElement('figcaption', null, children),
  );
}

/** One picture, the same in every colour scheme. */
export function OnePicture({ name, alt, children }: PictureProps): ReactElement {
  return createElement(
    'figure',
    { className: 'guide-picture' },
    createElement('img', { src: addressOf(name), alt, loading: 'lazy', ...sized(name) }),
    children === undefined ? null : createElement('figcaption', null, children),
  );
}
