export * from './local-url.ts';
export * from './logger.ts';
export * from './metrics.ts';
export * from './read-settings.ts';
export * from './repository-folder.ts';
export * from './secrets.ts';
export * from './settings-page.ts';
export { SETTINGS, type SettingDefinition } from './settings-table.ts';
export * from './settings.ts';
