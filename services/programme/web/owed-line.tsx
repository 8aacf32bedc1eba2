import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat, useText } from '@industry/design';
import type { Owed } from '@industry/programme/contract';

/** Who delivers the figure that is not here, and by when, in one line. */
export function OwedLine({ owed }: { owed: Owed }): ReactNode {
  const { t } = useTranslation('programme');
  const text = useText();
  const format = useFormat();
  const values = { body: text(owed.body.shortName), date: format.date(owed.due) };
  return <span title={text(owed.body.name)}>{t(owed.late ? 'owed.late' : 'owed.due', values)}</span>;
}
