import { useTranslation } from 'react-i18next';
import { useFormat } from '@industry/design';

interface Named {
  readonly nameKk: string;
  readonly nameRu: string;
}

/** A firm has its name in Kazakh and Russian: Kazakh readers see the first, everybody else the second. */
export function useFirmName(): (firm: Named) => { readonly text: string; readonly lang: 'kk' | 'ru' } {
  const { language } = useFormat();
  return ({ nameKk, nameRu }) => (language === 'kk' ? { text: nameKk, lang: 'kk' } : { text: nameRu, lang: 'ru' });
}

/** Words of a code of the register, or the code where there is none. */
export function useFirmWords(): (kind: 'size' | 'status' | 'owner' | 'purpose', code: string) => string {
  const { t, i18n } = useTranslation('firms');
  return (kind, code) => {
    const key = `${kind}.${code}`;
    return i18n.exists(key, { ns: 'firms' }) ? t(key) : code;
  };
}
