import type { OriginAnswer } from '@industry/http/contract.ts';
import { clausePath } from '@industry/legislation/contract';
import { createFormat, licenceText } from '@industry/i18n';
import type { ProgrammePack } from '@industry/pack';
import type { ReportSource } from '@industry/programme/contract';
import { isCivilDate, type LocalisedText } from '@industry/values';
import { fill, inAll, W } from './words.ts';

/** The numbered sources of a report; one that comes again keeps its number. */
export class SourceList {
  readonly #pack: ProgrammePack;
  readonly #numbers = new Map<string, number>();
  readonly list: ReportSource[] = [];

  constructor(pack: ProgrammePack) {
    this.#pack = pack;
  }

  batch(origin: OriginAnswer): number {
    return this.#number(`batch ${origin.batch}`, () => {
      const { timeZone } = this.#pack.passport;
      const detail = fill(W.batchDetail, {
        dataset: origin.dataset,
        published: inAll((language) =>
          isCivilDate(origin.publishedOn) ? createFormat(language).date(origin.publishedOn) : W.unknown[language],
        ),
        recorded: inAll((language) => createFormat(language).instant(origin.recordedAt, timeZone)),
        licence: licenceText(origin.licence),
        more: origin.simulated ? fill(SIMULATED, {}) : origin.quoted ? fill(QUOTED, {}) : '',
      });
      const path = `/datasets/${origin.dataset}/batches/${origin.batch}`;
      return { title: origin.sourceText, detail, path, origin };
    });
  }

  /** An act and the clause in it that prints the figure. */
  act(
    act: { readonly code: string; readonly title?: LocalisedText; readonly adopted: string },
    clause: string,
  ): number {
    return this.#number(`act ${act.code} ${clause}`, () => {
      const { code, title, adopted } = this.#pack.passport.act;
      const own = act.code === code;
      return {
        title: act.title ?? (own ? title : inAll(() => act.code)),
        detail: fill(W.clauseDetail, {
          clause: `${act.code}:${clause}`,
          date: inAll((language) => createFormat(language).date(own ? adopted : act.adopted)),
        }),
        path: this.#pack.clauses.has(clause) ? clausePath(clause) : null,
        origin: null,
      };
    });
  }

  /** A record or a page of this system. */
  page(path: string, title: LocalisedText, detail: LocalisedText = W.computed): number {
    return this.#number(`page ${path}`, () => ({ title, detail, path, origin: null }));
  }

  #number(key: string, make: () => ReportSource): number {
    const known = this.#numbers.get(key);
    if (known !== undefined) return known;
    this.list.push(make());
    this.#numbers.set(key, this.list.length);
    return this.list.length;
  }
}

const SIMULATED: LocalisedText = {
  kk: '; модельденген деректер',
  ru: '; смоделированные данные',
  en: '; simulated figures',
  ja: '；シミュレーション値',
};
const QUOTED: LocalisedText = {
  kk: '; топтамада келтірілген',
  ru: '; приведено в пакете программы',
  en: '; quoted in the programme pack',
  ja: '；プログラムパックの引用',
};
