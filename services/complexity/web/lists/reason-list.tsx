import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ListCountries, ListCriterion, Reason } from '@industry/complexity/contract';
import { Link, useFormat, useName, useText } from '@industry/design';
import { clausePath } from '@industry/legislation/contract';

const SIGNS = { true: '✓', false: '✗', null: '?' } as const;
const WORDS = { true: 'passed', false: 'failed', null: 'unknown' } as const;

/** The signs of all criteria in a row, each with its words for who points at it or hears it. */
export function ReasonSigns({ reasons, criteria }: Omit<ReasonListProps, 'countries'>): ReactNode {
  const { t } = useTranslation('complexity');
  const text = useText();
  return (
    <span className="row reason-signs">
      {reasons.map(({ criterion, passed }) => {
        const found = criteria.find(({ id }) => id === criterion);
        const words = `${found ? text(found.title) : criterion}: ${t(`lists.reason.${WORDS[`${passed}`]}`)}`;
        return (
          <span key={criterion} className={`reason-${WORDS[`${passed}`]}`} role="img" aria-label={words} title={words}>
            {SIGNS[`${passed}`]}
          </span>
        );
      })}
    </span>
  );
}

interface ReasonListProps {
  reasons: readonly Reason[];
  criteria: readonly ListCriterion[];
  countries: ListCountries;
}

/** Every reason of a good: what was asked, what was measured, and what that figure is made of. */
export function ReasonList({ reasons, criteria, countries }: ReasonListProps): ReactNode {
  const { t } = useTranslation('complexity');
  const text = useText();
  const figure = useFactText();
  const part = usePartText(countries);
  const told = (fact: string, value: string, parts: Reason['parts']): string => {
    const of = parts.map((one) => part(fact, one)).join(', ');
    // Shares of codes are the whole measure; elsewhere the parts explain a figure.
    if (fact === 'bec') return t('lists.reason.measured', { value: of });
    return `${t('lists.reason.measured', { value: figure(fact, value) })}${of && `: ${of}`}`;
  };
  return (
    <ul className="reasons">
      {reasons.map(({ criterion, passed, value, parts }) => {
        const found = criteria.find(({ id }) => id === criterion);
        if (!found) return null;
        return (
          <li key={criterion} className={`reason-${WORDS[`${passed}`]}`}>
            <span aria-hidden="true">{SIGNS[`${passed}`]}</span>
            <span>
              <span className="visually-hidden">{t(`lists.reason.${WORDS[`${passed}`]}`)}: </span>
              {text(found.title)}
              <span className="small muted">
                {' '}
                {value === null ? t('lists.reason.notKnown') : told(found.fact, value, parts)}
              </span>
            </span>
          </li>
        );
      })}
    </ul>
  );
}

/** A measure as a person reads it: dollars short, classes whole, RCA with two digits. */
export function useFactText(): (fact: string, value: string) => string {
  const { t } = useTranslation('complexity');
  const format = useFormat();
  return (fact, value) => {
    if (fact === 'bec') return value;
    if (fact === 'world-exports' || fact === 'third-country-imports')
      return t('lists.usd', { value: format.compact(value) });
    if (fact === 'world-growth' || fact === 'exchange-traded-share') return format.percent(value, 0);
    if (fact.endsWith('class') || fact.endsWith('index')) return format.number(value, 0);
    return format.number(value, 2);
  };
}

function usePartText(countries: ListCountries): (fact: string, part: Reason['parts'][number]) => string {
  const format = useFormat();
  const name = useName();
  const figure = useFactText();
  return (fact, { code, value }) => {
    if (fact === 'bec') return `${code}: ${format.percent(value, 0)}`;
    const found = countries.find((one) => one.code === code);
    return `${found ? name(found.names, code).text : code} ${figure(fact, value)}`;
  };
}

const TESTS = { 'at-least': '≥', 'at-most': '≤', under: '<', 'one-of': '∈', 'none-of': '∉' } as const;

/** What the list asks of goods; what is the decree's and what is this installation's stands beside each. */
export function CriteriaList({
  criteria,
  failed,
}: {
  criteria: readonly ListCriterion[];
  failed?: ReadonlyMap<string, number>;
}): ReactNode {
  const { t } = useTranslation('complexity');
  const text = useText();
  const format = useFormat();
  return (
    <ol className="criteria">
      {criteria.map(({ id, fact, title, test, bound, inDecree, boundInDecree, clause }) => (
        <li key={id}>
          <strong>{text(title)}</strong>{' '}
          <span className="small">
            {t(`lists.fact.${fact}`)} {TESTS[test]} {/^\d+(\.\d+)?$/.test(bound) ? format.number(bound) : bound}
          </span>{' '}
          <span className="small muted">
            {clause !== null && <Link to={clausePath(clause)}>{clause}</Link>}{' '}
            {!inDecree ? t('lists.notInDecree') : !boundInDecree ? t('lists.boundNotInDecree') : ''}
            {failed && ` ${t('lists.failedBy', { count: failed.get(id) ?? 0 })}`}
          </span>
        </li>
      ))}
    </ol>
  );
}

/** Name of the country that a list or a proposal is for. */
export function useCountryName(): (of: { readonly country: string; readonly countries: ListCountries }) => string {
  const name = useName();
  return ({ country, countries }) => {
    const found = countries.find(({ code }) => code === country);
    return found ? name(found.names, country).text : country;
  };
}
