import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { FactsList, Link, Name, useFormat } from '@industry/design';
import type { ComplexGoodAnswer } from '../answers.ts';
import { useKeep } from '../basis.ts';

interface GoodCardProps {
  answer: ComplexGoodAnswer;
  country: string | undefined;
  onPick: (code: string) => void;
}

/** The chosen good and its nearest neighbours, each of which can be chosen in turn. */
export function GoodCard({ answer: { good, neighbours }, country, onPick }: GoodCardProps): ReactNode {
  const { t } = useTranslation('complexity');
  const format = useFormat();
  const keep = useKeep();
  return (
    <div className="stack good-card">
      <h3>
        {good.code} <Name names={good.names} code={good.code} />
      </h3>
      <FactsList
        rows={[
          ['PCI', t('card.pci', { value: format.number(good.pci, 2), rank: String(good.pciRank) })],
          [t('column.ubiquity'), String(good.ubiquity)],
          ['PRODY', good.prody === null ? t('missing.income') : format.number(good.prody, 0)],
          [t('column.worldExports'), t('card.dollars', { value: format.compact(good.demand) })],
        ]}
      />
      <Link to={keep(`/complexity/products/${good.code}`, { country })}>{t('card.page')}</Link>
      <h4>{t('card.neighbours')}</h4>
      <ol className="marks">
        {neighbours.map((one) => (
          <li key={one.code}>
            <span aria-hidden="true">{one.present === null ? '·' : one.present ? '●' : '○'}</span>
            <span>
              <button type="button" className="text-button" onClick={() => onPick(one.code)}>
                {one.code} <Name names={one.names} code={one.code} />
              </button>{' '}
              <span className="muted numeric">{format.number(one.proximity, 2)}</span>
              {one.present !== null && (
                <span className="visually-hidden">{t(one.present ? 'card.has' : 'card.lacks')}</span>
              )}
            </span>
          </li>
        ))}
      </ol>
      <p className="small muted">{t('card.read')}</p>
    </div>
  );
}
