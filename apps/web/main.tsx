import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { LanguageProvider } from '@industry/design';
import '@industry/design/styles/index.css';
import { languageOfPath, pathInLanguage, preferredLanguage } from './shell/language-of-address.ts';
import { startMessages } from './shell/messages.ts';
import { makeRouter } from './shell/router.tsx';
import { applyTheme } from './shell/theme-switch.tsx';

applyTheme();
const language = languageOfPath(location.pathname);
if (language) {
  await startMessages(language);
  const router = makeRouter(language);
  const queries = new QueryClient({
    defaultOptions: { queries: { staleTime: 30_000, retry: 1, refetchOnWindowFocus: false } },
  });
  createRoot(document.getElementById('root')!).render(
    <StrictMode>
      <LanguageProvider language={language}>
        <QueryClientProvider client={queries}>
          <RouterProvider router={router} />
        </QueryClientProvider>
      </LanguageProvider>
    </StrictMode>,
  );
} else {
  location.replace(pathInLanguage(location.pathname, preferredLanguage()) + location.search + location.hash);
}
