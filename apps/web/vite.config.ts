import react from '@vitejs/plugin-react';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';
import { clientContracts } from './client-contracts.ts';
import { navigationMessages } from './navigation-messages.ts';

export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  plugins: [react(), clientContracts(), navigationMessages(fileURLToPath(new URL('../../services', import.meta.url)))],
  build: {
    outDir: fileURLToPath(new URL('../../dist/web', import.meta.url)),
    emptyOutDir: true,
    target: 'es2023',
    // The content security policy allows no inline code, so nothing may be inlined.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      output: {
        // What nearly every page loads comes in few files: together they pack smaller than apart.
        codeSplitting: {
          groups: [
            {
              name: 'kit',
              test: /\/node_modules\/(react|react-dom|scheduler|@tanstack\/(react-router|router-core|history|react-query|query-core|store|react-store)|i18next|react-i18next)\//,
            },
            {
              name: 'scales',
              test: /\/node_modules\/(d3-(array|color|format|interpolate|path|scale|shape)|internmap)\//,
            },
            {
              name: 'design',
              test: /\/design\/(?!messages|tables|export\/table)/,
              minShareCount: 12,
              includeDependenciesRecursively: false,
            },
          ],
        },
      },
    },
  },
});
