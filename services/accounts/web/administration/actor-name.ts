import { useTranslation } from 'react-i18next';

/** Who did it, in words: a person by name, the command line by its user. */
export function useActorName(names: Readonly<Record<string, string>>): (actor: string) => string {
  const { t } = useTranslation('accounts');
  return (actor) => {
    if (actor.startsWith('cli:')) return t('actor.cli', { user: actor.slice(4) });
    return actor === 'system' ? t('actor.system') : (names[actor] ?? actor);
  };
}
