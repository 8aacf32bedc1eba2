import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import {
  CommandLine,
  EmptyState,
  Notice,
  OriginBadge,
  Page,
  Query,
  SearchForm,
  useFormat,
  useSearchPatch,
  useSearchText,
} from '@industry/design';
import { FIRM_SIZES, FIRM_STATES, listFirms } from '@industry/firms-service/contract';
import { call } from '@industry/http/client.ts';
import { FirmFilters } from '../firm-filters.tsx';
import { FirmTable } from '../firm-table.tsx';

const PAGE = 50;

/** Search among all firms of the register. */
export default function FirmsPage(): ReactNode {
  const { t } = useTranslation('firms');
  const format = useFormat();
  const patch = useSearchPatch();
  const { q = '', region, sector, size, status, from } = useSearchText();
  const offset = Math.min(10_000, Math.max(0, Number.parseInt(from ?? '0', 10) || 0));
  const query = {
    ...(q.trim() !== '' && { query: q.slice(0, 200) }),
    ...(region !== undefined && /^[0-9A-Z]{2,9}$/.test(region) && { region }),
    ...(sector !== undefined && /^[0-9]{1,5}$/.test(sector) && { sector }),
    ...oneOf('size', FIRM_SIZES, size),
    ...oneOf('status', FIRM_STATES, status),
    offset,
    limit: PAGE,
  };
  return (
    <Page title={t('title')} lead={t('lead')}>
      <SearchForm
        query={q}
        ask={(words) => patch({ q: words === '' ? undefined : words, from: undefined })}
        label={t('search.label')}
        hint={t('search.hint')}
        submit={t('search.submit')}
      />
      <Query name={['firms', query]} ask={() => call(listFirms, { query })}>
        {({ firms, total, more, loosened, regions, origins }) => (
          <>
            <FirmFilters regions={regions} />
            {origins.length === 0 ? (
              <EmptyState title={t('none')}>
                <CommandLine command="npx industry import firm-registration FILE.csv" />
              </EmptyState>
            ) : (
              <>
                <p role="status">{t(more ? 'count.more' : 'count.exact', { count: total })}</p>
                {loosened && <Notice>{t('loosened')}</Notice>}
                {firms.length === 0 ? (
                  <EmptyState title={t('notFound')}>{t('notFoundRemedy')}</EmptyState>
                ) : (
                  <FirmTable firms={firms} origins={origins} />
                )}
                <nav className="row no-print" aria-label={t('pages')}>
                  {offset > 0 && (
                    <button type="button" className="button secondary" onClick={() => move(offset - PAGE)}>
                      ← {t('previous')}
                    </button>
                  )}
                  {offset + firms.length < total && (
                    <button type="button" className="button secondary" onClick={() => move(offset + PAGE)}>
                      {t('next')} →
                    </button>
                  )}
                  <span className="muted small">
                    {t('shown', {
                      from: format.number(String(Math.min(offset + 1, total))),
                      to: format.number(String(offset + firms.length)),
                    })}
                  </span>
                </nav>
                {origins[0] && <OriginBadge origin={origins[0]} />}
              </>
            )}
          </>
        )}
      </Query>
    </Page>
  );

  function move(to: number): void {
    patch({ from: to <= 0 ? undefined : String(to) });
  }
}

function oneOf<Name extends string, Code extends string>(
  name: Name,
  codes: readonly Code[],
  text: string | undefined,
): Partial<Record<Name, Code>> {
  const found = codes.find((code) => code === text);
  return found === undefined ? {} : ({ [name]: found } as Record<Name, Code>);
}
