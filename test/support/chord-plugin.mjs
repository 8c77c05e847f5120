/**
 * The server side of `pressChord` (keys.ts): the runner's own `sendKeys` has no form for a chord that every launcher
 * understands.
 */
export function chordPlugin() {
  return {
    name: 'press-chord',
    async executeCommand({ command, payload, session }) {
      if (command !== 'press-chord') return undefined;
      if (session.browser.type === 'webdriver') {
        await session.browser.sendKeys(session.id, [payload.join('+')]);
        return true;
      }
      const { keyboard } = session.browser.getPage(session.id);
      for (const key of payload) await keyboard.down(key);
      for (const key of [...payload].reverse()) await keyboard.up(key);
      return true;
    },
  };
}
