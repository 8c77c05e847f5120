// Served as the tests of api/, controllers/, model/ and testing/ in one: see support/together-plugin.mjs.
throw new Error('The plugin is missing');
