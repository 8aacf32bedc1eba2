import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Exportable, Fold, Link, useFormat, useText } from '@industry/design';
import { clausePath } from '@industry/legislation/contract';
import type { Programme } from '@industry/programme/contract';

/** Where manufacturing stood when the programme was written: the act's own figures, each with its clause. */
export function Baseline({ facts }: { facts: Programme['baseline'] }): ReactNode {
  const { t } = useTranslation('programme');
  const text = useText();
  const format = useFormat();
  return (
    <Exportable
      kind="table"
      title={t('baseline.title')}
      fileName="baseline"
      table={() => ({
        columns: [
          { header: t('column.part'), numeric: false },
          { header: t('column.year'), numeric: false },
          { header: t('column.value'), numeric: true },
          { header: t('column.unit'), numeric: false },
          { header: t('column.clause'), numeric: false },
        ],
        rows: facts.flatMap((fact) =>
          fact.figures.map((figure) => [
            figure.of ? `${text(fact.text)} – ${text(figure.of)}` : text(fact.text),
            String(figure.year),
            figure.value,
            text(figure.unit.name),
            fact.clause,
          ]),
        ),
      })}
    >
      <div className="cards" style={{ gridTemplateColumns: 'repeat(auto-fill, minmax(min(100%, 20rem), 1fr))' }}>
        {facts.map((fact) => (
          <section key={fact.id} className="card stack" style={{ alignContent: 'start' }}>
            <p>
              {text(fact.text)} <Link to={clausePath(fact.clause)}>{fact.clause}</Link>
            </p>
            {fact.figures.length > 0 && (
              <Fold onlyOnPhone head={t('section.figures')}>
                <div className="table-box" tabIndex={0} role="region" aria-label={text(fact.text)}>
                  <table className="data">
                    <thead className="visually-hidden">
                      <tr>
                        <th scope="col">{t('column.part')}</th>
                        <th scope="col">{t('column.year')}</th>
                        <th scope="col">{t('column.value')}</th>
                      </tr>
                    </thead>
                    <tbody className="small">
                      {fact.figures.map((figure) => (
                        <tr key={figure.id}>
                          <td>{figure.of ? text(figure.of) : ''}</td>
                          <td className="muted">{figure.year}</td>
                          <td className="end numeric">
                            {format.number(figure.value)} {text(figure.unit.symbol)}
                          </td>
                        </tr>
                      ))}
                    </tbody>
                  </table>
                </div>
              </Fold>
            )}
          </section>
        ))}
      </div>
    </Exportable>
  );
}
