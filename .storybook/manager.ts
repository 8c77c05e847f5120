import { addons } from 'storybook/manager-api';

// The stories of `<gateway-logs>` fill several files, and still come first.
addons.setConfig({ sidebar: { showRoots: false } });
