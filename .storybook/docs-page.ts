import { Description, DocsPage, Stories, Title, useOf } from '@storybook/addon-docs/blocks';
import { createElement, Fragment, type ReactElement } from 'react';

/** An element's page has its tables; the pages of its further stories have the stories alone. */
export function Page(): ReactElement {
  const { preparedMeta } = useOf('meta', ['meta']);
  if (!preparedMeta.title.includes('/')) return createElement(DocsPage);
  return createElement(Fragment, null, createElement(Title), createElement(Description), createElement(Stories, { title: '' }));
}
