export { createServerApp, type ServerAppOptions } from './app.ts';
export { type ComposeOptions, composePlatform, type Composition, storeLocation } from './compose.ts';
export { SERVICES } from './services.ts';
export { settleMode, StateFolderError } from './state-folder.ts';
