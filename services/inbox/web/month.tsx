import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat, useText } from '@industry/design';
import type { CalendarAnswer } from '@industry/inbox/contract';

const WEEKDAYS = [1, 2, 3, 4, 5, 6, 7] as const;
type Month = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10 | 11 | 12;

/** Weeks of a month from Monday to Sunday; null beside its days. */
export function weeksOf(year: number, month: number): (string | null)[][] {
  const days = new Date(Date.UTC(year, month, 0)).getUTCDate();
  const before = (new Date(Date.UTC(year, month - 1, 1)).getUTCDay() + 6) % 7;
  const cells = Array.from({ length: Math.ceil((before + days) / 7) * 7 }, (_, index) => {
    const day = index - before + 1;
    return day < 1 || day > days ? null : `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  });
  return Array.from({ length: cells.length / 7 }, (_, week) => cells.slice(week * 7, week * 7 + 7));
}

/** One month as a table, with the names of its days off and its worked weekend days below. */
export function Month({ calendar, month }: { calendar: CalendarAnswer; month: number }): ReactNode {
  const { t } = useTranslation('inbox');
  const text = useText();
  const format = useFormat();
  const names = new Set(calendar.daysOff.map(({ day }) => day));
  const worked = new Set(calendar.workedWeekendDays);
  const named = [
    ...calendar.daysOff.map(({ day, name, movedFrom }) => ({ day, words: text(name), movedFrom })),
    ...calendar.workedWeekendDays.map((day) => ({ day, words: t('legendWorked'), movedFrom: null })),
  ]
    .filter(({ day }) => Number(day.slice(5, 7)) === month)
    .toSorted((a, b) => a.day.localeCompare(b.day, 'en'));
  return (
    <div className="month">
      <table className="month-table">
        <caption>{t(`month.${month as Month}`)}</caption>
        <thead>
          <tr>
            {WEEKDAYS.map((weekday) => (
              <th key={weekday} scope="col">
                {t(`weekday.${weekday}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeksOf(calendar.year, month).map((week, index) => (
            <tr key={index}>
              {week.map((day, weekday) => (
                <Day
                  key={day ?? weekday}
                  day={day}
                  holiday={day !== null && names.has(day)}
                  worked={day !== null && worked.has(day)}
                  weekend={calendar.weekend.includes(weekday + 1)}
                  today={day === calendar.today}
                />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <ul className="plain-list small">
        {named.map(({ day, words, movedFrom }) => (
          <li key={day}>
            <strong>{Number(day.slice(8))}</strong> {words}
            {movedFrom && <span className="muted"> ({t('movedFrom', { date: format.date(movedFrom) })})</span>}
          </li>
        ))}
      </ul>
    </div>
  );
}

interface DayProps {
  day: string | null;
  holiday: boolean;
  worked: boolean;
  weekend: boolean;
  today: boolean;
}

function Day({ day, holiday, worked, weekend, today }: DayProps): ReactNode {
  const kind = worked ? 'worked' : holiday ? 'holiday' : weekend ? 'off' : '';
  return (
    <td className={kind} aria-current={today ? 'date' : undefined}>
      {day && Number(day.slice(8))}
      {day && worked && <span aria-hidden="true">+</span>}
      {day && holiday && !worked && <span aria-hidden="true">●</span>}
    </td>
  );
}
