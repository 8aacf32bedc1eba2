import i18next from 'i18next';
import ICU from 'i18next-icu';
import { initReactI18next } from 'react-i18next';
import type { Language } from '@industry/values';
import { services } from '../services.ts';

const shell = import.meta.glob<{ default: Record<string, string> }>('../messages/*.json');
const design = import.meta.glob<{ default: Record<string, string> }>('../../../design/messages/*.json');

/** Browsers without Kazakh would write its numbers as in English, where the comma divides thousands; in Kazakh it is the decimal sign. */
const formatLocale = (language: string) => (language === 'kk' ? 'ru' : language);

/** Loads one language's messages of the shell, the design and every service, and makes it the language of the page. */
export async function startMessages(language: Language): Promise<void> {
  const load = async (files: typeof shell, path: string): Promise<Record<string, string>> =>
    (await files[path]!()).default;
  const [shellMessages, designMessages, ...serviceMessages] = await Promise.all([
    load(shell, `../messages/${language}.json`),
    load(design, `../../../design/messages/${language}.json`),
    ...services.map(async (service) => (await service.messages(language)).default),
  ]);
  await i18next
    .use(new ICU({ parseLngForICU: formatLocale }))
    .use(initReactI18next)
    .init({
      lng: language,
      // Keys contain dots and colons; they are flat.
      keySeparator: false,
      nsSeparator: false,
      defaultNS: 'shell',
      resources: {
        [language]: {
          shell: shellMessages,
          design: designMessages,
          ...Object.fromEntries(services.map((service, index) => [service.name, serviceMessages[index]])),
        },
      },
      interpolation: { escapeValue: false },
      returnNull: false,
    });
  document.documentElement.lang = language;
}
