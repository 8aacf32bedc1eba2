import type { ProgrammePack } from '@industry/pack';
import type { PageLink, Searchable } from '@industry/registry/types.ts';

const RIGHTS: Searchable = {
  path: '/rights',
  kind: 'page',
  title: { kk: 'Кімге не рұқсат', ru: 'Кому что разрешено', en: 'Who may do what', ja: '誰に何が許されるか' },
  text: {
    kk: 'Рөлдер мен құқықтар кестесі, құпиялылық сыныптары',
    ru: 'Таблица ролей и прав, классы секретности',
    en: 'The table of roles and rights, classes of secrecy',
    ja: '役割と権限の表、秘密区分',
  },
};

export const pages = (): readonly Searchable[] => [RIGHTS];

/** The table of who may do what, where a row of it or of secrecy rests on the clause. */
export function citations(clause: string, { rights, secrecy }: ProgrammePack): readonly PageLink[] {
  const rests = [...rights.rows, ...secrecy].some((row) => row.clause === clause);
  return rests ? [{ path: RIGHTS.path, title: RIGHTS.title, kind: 'rights' }] : [];
}
