import { isLanguage, type Language } from '@industry/values';

/**
 * The best of our languages for an Accept-Language header; the fallback when none is asked for.
 * Example: `negotiateLanguage('ja;q=0.5, ru-KZ', 'kk')` is "ru".
 */
export function negotiateLanguage(header: string | undefined, fallback: Language): Language {
  const wanted = (header ?? '')
    .split(',')
    .map((part) => {
      const [tag = '', ...parameters] = part.trim().split(';');
      const quality = Number(
        parameters
          .find((p) => p.trim().startsWith('q='))
          ?.trim()
          .slice(2) ?? '1',
      );
      return { language: tag.trim().slice(0, 2).toLowerCase(), quality: Number.isFinite(quality) ? quality : 0 };
    })
    .filter((w): w is { language: Language; quality: number } => isLanguage(w.language) && w.quality > 0)
    .sort((a, b) => b.quality - a.quality);
  return wanted[0]?.language ?? fallback;
}
