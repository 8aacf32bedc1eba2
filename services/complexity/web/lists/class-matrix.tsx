import { type ReactNode, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { ListDetail } from '@industry/complexity/contract';
import { Exportable } from '@industry/design';

const CLASSES = [1, 2, 3, 4, 5] as const;

/** Goods by PRODY and PCI class, and how many of each cell are on the list: the list at a glance. */
export function ClassMatrix({ list }: { list: ListDetail }): ReactNode {
  const { t } = useTranslation('complexity');
  const cells = useMemo(() => countCells(list), [list]);
  if (cells.size === 0) return <p className="muted">{t('lists.matrix.unknown')}</p>;
  return (
    <Exportable
      kind="table"
      title={t('lists.matrix.caption')}
      fileName="goods-list-classes"
      table={() => ({
        columns: ['PRODY', 'PCI', t('lists.matrix.listed'), t('lists.matrix.all')].map((header) => ({
          header,
          numeric: true,
        })),
        rows: [...cells].map(([key, { listed, all }]) => [...key.split(' ').map(Number), listed, all]),
      })}
    >
      <div className="class-matrix-box" tabIndex={0} role="region" aria-label={t('lists.matrix.title')}>
        <table className="class-matrix">
          <caption>{t('lists.matrix.caption')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('lists.matrix.corner')}</th>
              {CLASSES.map((pci) => (
                <th key={pci} scope="col">
                  {pci}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {CLASSES.toReversed().map((prody) => (
              <tr key={prody}>
                <th scope="row">{prody}</th>
                {CLASSES.map((pci) => {
                  const { listed = 0, all = 0 } = cells.get(`${prody} ${pci}`) ?? {};
                  const share = all === 0 ? 0 : Math.round((listed / all) * 100);
                  return (
                    <td key={pci} style={{ '--share': `${share}%` } as object}>
                      <strong>{listed}</strong>
                      <span className="small"> {t('lists.matrix.of', { all })}</span>
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Exportable>
  );
}

function countCells({ lines }: ListDetail): ReadonlyMap<string, { listed: number; all: number }> {
  const cells = new Map<string, { listed: number; all: number }>();
  for (const { prodyClass, pciClass, verdict } of lines) {
    if (prodyClass === null || pciClass === null) continue;
    const key = `${prodyClass} ${pciClass}`;
    const { listed, all } = cells.get(key) ?? { listed: 0, all: 0 };
    cells.set(key, { listed: listed + (verdict === 'in' ? 1 : 0), all: all + 1 });
  }
  return cells;
}
