import { hashKey, QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { LanguageProvider, SlotsProvider } from '@industry/design';
import '@industry/design/styles/index.css';
import { ProblemError, recordedAtOf } from '@industry/http/client.ts';
import { services } from './services.ts';
import { languageOfPath, pathInLanguage, preferredLanguage } from './shell/language-of-address.ts';
import { startMessages } from './shell/messages.ts';
import { makeRouter } from './shell/router.tsx';
import { applyTheme } from './shell/theme-switch.tsx';

const slots = {
  regionSections: services.flatMap((service) => service.regionSections ?? []),
  objectSections: services.flatMap((service) => service.objectSections ?? []),
};

applyTheme();
const language = languageOfPath(location.pathname);
if (language) {
  await startMessages(language);
  const router = makeRouter(language);
  const queries = new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 30_000,
        // A refusal is an answer; only a lost connection is worth a second try.
        retry: (failures, error) => failures < 1 && !(error instanceof ProblemError && error.problem.status < 500),
        refetchOnWindowFocus: false,
        // An answer of an earlier moment is not today's.
        queryKeyHashFn: (key) => hashKey([recordedAtOf(location.search) ?? '', ...key]),
      },
    },
  });
  createRoot(document.getElementById('root')!).render(
    <StrictMode>
      <LanguageProvider language={language}>
        <QueryClientProvider client={queries}>
          <SlotsProvider slots={slots}>
            <RouterProvider router={router} />
          </SlotsProvider>
        </QueryClientProvider>
      </LanguageProvider>
    </StrictMode>,
  );
} else {
  location.replace(pathInLanguage(location.pathname, preferredLanguage()) + location.search + location.hash);
}
