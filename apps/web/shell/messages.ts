import i18next, { type BackendModule } from 'i18next';
import ICU from 'i18next-icu';
import { initReactI18next } from 'react-i18next';
import type { Language } from '@industry/values';
import { services } from '../services.ts';

type Messages = { readonly default: Readonly<Record<string, string>> };

const shell = import.meta.glob<Messages>('../messages/*.json');
const design = import.meta.glob<Messages>('../../../design/messages/*.json');
const navigation: Record<Language, () => Promise<Messages>> = {
  kk: () => import('virtual:navigation-messages/kk'),
  ru: () => import('virtual:navigation-messages/ru'),
  en: () => import('virtual:navigation-messages/en'),
  ja: () => import('virtual:navigation-messages/ja'),
};

/** Browsers without Kazakh would write its numbers as in English, where the comma divides thousands; in Kazakh it is the decimal sign. */
const formatLocale = (language: string) => (language === 'kk' ? 'ru' : language);

/** A service's messages come with its first page or part. */
const serviceMessages: BackendModule = {
  type: 'backend',
  init: () => undefined,
  async read(language, namespace) {
    const service = services.find(({ name }) => name === namespace);
    return service ? (await service.messages(language as Language)).default : {};
  },
};

/** Loads one language's messages of the shell, the design and the menu, and makes it the language of the page. */
export async function startMessages(language: Language): Promise<void> {
  const [shellMessages, designMessages, navigationMessages] = await Promise.all([
    shell[`../messages/${language}.json`]!(),
    design[`../../../design/messages/${language}.json`]!(),
    navigation[language](),
  ]);
  await i18next
    .use(new ICU({ parseLngForICU: formatLocale }))
    .use(serviceMessages)
    .use(initReactI18next)
    .init({
      lng: language,
      // Keys contain dots and colons; they are flat.
      keySeparator: false,
      nsSeparator: false,
      ns: ['shell', 'design', 'navigation'],
      defaultNS: 'shell',
      partialBundledLanguages: true,
      resources: {
        [language]: {
          shell: shellMessages.default,
          design: designMessages.default,
          navigation: navigationMessages.default,
        },
      },
      interpolation: { escapeValue: false },
      returnNull: false,
    });
  document.documentElement.lang = language;
}

/** Brings a service's messages, so that what it draws need not wait for them. */
export const loadMessages = (service: string): Promise<void> => i18next.loadNamespaces(service);
