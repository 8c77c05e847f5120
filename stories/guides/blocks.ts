import { Source } from '@storybook/addon-docs/blocks';
import { createElement, type ComponentProps, type ReactElement, type ReactNode } from 'react';

const PICTURES = import.meta.glob<string>('./pictures/*.webp', { eager: true, query: '?url', import: 'default' });

const IS_DARK = window.matchMedia('(prefers-color-scheme: dark)').matches;

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

interface PictureProps {
  /** Of the files `pictures/NAME-light.webp` and `pictures/NAME-dark.webp`. */
  readonly name: string;
  readonly alt: string;
  readonly children?: ReactNode;
}

/** A picture as it is in the reader's colour scheme, with what there is to say of it. */
export function Picture({ name, alt, children }: PictureProps): ReactElement {
  return createElement(
    'figure',
    { className: 'guide-picture' },
    createElement(
      'picture',
      null,
      createElement('source', { media: '(prefers-color-scheme: dark)', srcSet: addressOf(`${name}-dark`) }),
      createElement('img', { src: addressOf(`${name}-light`), alt, loading: 'lazy' }),
    ),
    children === undefined ? null : createElement('figcaption', null, children),
  );
}

/** The same in light and in dark, side by side. */
export function BothPictures({ name, alt, children }: PictureProps): ReactElement {
  return createElement(
    'figure',
    { className: 'guide-picture guide-both' },
    ...['light', 'dark'].map((scheme) =>
      createElement('img', { key: scheme, src: addressOf(`${name}-${scheme}`), alt: `${alt}, ${scheme}`, loading: 'lazy' }),
    ),
    children === undefined ? null : createElement('figcaption', null, children),
  );
}

interface OnePictureProps extends PictureProps {
  /** In CSS pixels; as wide as the page by default. */
  readonly width?: number;
}

/** One picture, the same in every colour scheme. */
export function OnePicture({ name, alt, width, children }: OnePictureProps): ReactElement {
  return createElement(
    'figure',
    { className: 'guide-picture' },
    createElement('img', { src: addressOf(name), alt, width, loading: 'lazy' }),
    children === undefined ? null : createElement('figcaption', null, children),
  );
}
