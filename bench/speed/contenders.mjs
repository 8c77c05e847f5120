// What is compared: how a page of each is opened, and what a reader does there. Everything here runs in the pages.

/** The element, as a page of a host has it: what is done is done to its own controls. */
const element = {
  next: () => document.querySelector('gateway-logs').shadowRoot.querySelector('gateway-logs-pager').shadowRoot.querySelectorAll('button')[2].click(),
  first: () => document.querySelector('gateway-logs').shadowRoot.querySelector('gateway-logs-pager').shadowRoot.querySelectorAll('button')[0].click(),
  filter: (failed) => {
    const bar = document.querySelector('gateway-logs').shadowRoot.querySelector('gateway-logs-filter-bar');
    bar.shadowRoot.querySelector(`[type=radio][name=status][value=${failed ? 'error' : 'all'}]`).click();
  },
  refresh: () => void document.querySelector('gateway-logs').refresh(),
};

/** The others offer the same by themselves. */
const own = {
  next: () => void globalThis.acts.next(),
  first: () => void globalThis.acts.first(),
  filter: (failed) => void globalThis.acts.filter(failed),
  refresh: () => void globalThis.acts.refresh(),
};

export const contenders = {
  element: { title: 'gateway-logs', page: '/pages/element.html', acts: element },
  floor: { title: 'by hand', page: '/pages/floor.html', acts: own },
  lit: { title: 'Lit alone', page: '/pages/lit.html', acts: {} },
  mui: { title: 'React, MUI', page: '/pages/mui.html', acts: own, isPeer: true },
  vaadin: { title: 'Vaadin grid', page: '/pages/vaadin.html', acts: own, isPeer: true },
};
