import { createRootRoute, createRoute, createRouter, lazyRouteComponent, type AnyRoute } from '@tanstack/react-router';
import type { Language } from '@industry/values';
import { services } from '../services.ts';
import { ErrorPage, NotFoundPage } from './error-pages.tsx';
import { Layout } from './layout.tsx';
import { loadMessages } from './messages.ts';

/** Routes of the shell and of every service's manifest below the language's prefix. */
export function makeRouter(language: Language) {
  const root = createRootRoute({ component: Layout, notFoundComponent: NotFoundPage, errorComponent: ErrorPage });
  const page = (path: string, load: () => Promise<unknown>): AnyRoute =>
    createRoute({
      getParentRoute: () => root,
      path,
      component: lazyRouteComponent(load as () => Promise<{ default: () => React.ReactNode }>),
    });
  const own = services.flatMap((service) =>
    service.pages.map(({ path, load }) => ({
      path,
      load: async () => (await Promise.all([load(), loadMessages(service.name)]))[0],
    })),
  );
  const pages = [
    page('/', () => import('../pages/front.tsx')),
    page('/setup', () => import('../pages/setup.tsx')),
    page('/sign-in', () => import('../pages/sign-in.tsx')),
    page('/methods/$method', () => import('../pages/method.tsx')),
    ...own.map(({ path, load }) => page(path, load)),
  ];
  // Each page once more for frames on other people's pages: the layout draws one part of it alone.
  const embedded = [
    page('/embed', () => import('../pages/front.tsx')),
    ...own.map(({ path, load }) => page(`/embed${path}`, load)),
  ];
  return createRouter({
    routeTree: root.addChildren([...pages, ...embedded]),
    basepath: `/${language}`,
    defaultPreload: 'intent',
    scrollRestoration: true,
    // Values of the address stay text: a code of digits is not a number.
    parseSearch: (text) => Object.fromEntries(new URLSearchParams(text)),
    stringifySearch: (search) => {
      const entries = Object.entries(search).filter(
        ([, value]) => value !== undefined && value !== null && value !== '',
      );
      const text = new URLSearchParams(entries.map(([name, value]) => [name, String(value)])).toString();
      return text ? `?${text}` : '';
    },
  });
}
