// Kills processes that write, again and again, and looks at what is left. See scripts/torture.mjs.
export { tortureImports } from './torture-imports.ts';
export { tortureStore } from './torture-store.ts';
