import { addons } from 'storybook/manager-api';
import { theme } from './theme.js';

// The stories of `<gateway-logs>` fill several files, and still come first.
addons.setConfig({ theme, sidebar: { showRoots: false } });
