import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { FactsList, Notice, Page, Query, Section, useFormat, useSearchState, useText } from '@industry/design';
import { call } from '@industry/http/client.ts';
import { type CalendarAnswer, getCalendar } from '@industry/inbox/contract';
import { Month } from '../month.tsx';
import { YearChoice } from '../year-choice.tsx';

export default function CalendarPage(): ReactNode {
  const { t } = useTranslation('inbox');
  const [asked] = useSearchState('year');
  const year = /^\d{4}$/.test(asked ?? '') ? Number(asked) : undefined;
  return (
    <Page title={t('calendar')} lead={t('calendarLead')}>
      <Query name={['calendar', year]} ask={() => call(getCalendar, { query: year === undefined ? {} : { year } })}>
        {(calendar) => <Year calendar={calendar} />}
      </Query>
    </Page>
  );
}

function Year({ calendar }: { calendar: CalendarAnswer }): ReactNode {
  const { t } = useTranslation('inbox');
  const text = useText();
  const format = useFormat();
  const months = Array.from({ length: 12 }, (_, index) => index + 1);
  const { fiscalYear } = calendar;
  const changeWords = ({ at, offset, source }: CalendarAnswer['offsetChanges'][number]): string =>
    t('timeChange', { date: format.instant(at, 'UTC'), offset, source: text(source) });
  return (
    <>
      <YearChoice years={calendar.years} year={calendar.year} />
      {!calendar.known && (
        <Notice kind="warning" title={t('unknownYear', { year: String(calendar.year) })}>
          <p>{t('unknownYearWhat')}</p>
        </Notice>
      )}
      <Section title={t('yearTitle', { year: String(calendar.year) })}>
        <ul className="row plain-list small" aria-label={t('legend')}>
          <li>
            <span className="day-sign off">1</span> {t('legendOff')}
          </li>
          <li>
            <span className="day-sign holiday">1●</span> {t('legendHoliday')}
          </li>
          <li>
            <span className="day-sign worked">1+</span> {t('legendWorked')}
          </li>
        </ul>
        <div className="months">
          {months.map((month) => (
            <Month key={month} calendar={calendar} month={month} />
          ))}
        </div>
      </Section>
      <Section title={t('source')}>
        <FactsList
          rows={[
            [
              t('workingDays'),
              calendar.workingDays === null ? t('unknown') : format.number(String(calendar.workingDays)),
            ],
            [t('source'), calendar.source ? <SourceLink calendar={calendar} key="source" /> : t('unknown')],
            [t('fiscalYear'), `${format.date(fiscalYear.start)} – ${format.date(lastDay(fiscalYear.end))}`],
            [t('timeZone'), calendar.timeZone],
            [t('timeChangeLabel'), calendar.offsetChanges.map(changeWords).join(' ')],
          ]}
        />
      </Section>
    </>
  );
}

function SourceLink({ calendar: { source, sourceUrl } }: { calendar: CalendarAnswer }): ReactNode {
  const text = useText();
  if (source === null) return null;
  return sourceUrl === null ? text(source) : <a href={sourceUrl}>{text(source)}</a>;
}

/** Ends are exclusive; people read the last day itself. */
function lastDay(end: string): string {
  return new Date(Date.parse(`${end}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10);
}
