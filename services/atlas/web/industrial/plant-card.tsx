import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { FactsList, Link, Query, useFormat, useText } from '@industry/design';
import { call } from '@industry/http/client.ts';
import { listPlants } from '@industry/atlas/contract';
import { useFirmName, useRegionName } from './names.ts';

/** What the public registers say of the plant that was chosen. */
export function PlantCard({ plant }: { plant: string }): ReactNode {
  const { t } = useTranslation('atlas');
  const format = useFormat();
  const text = useText();
  const region = useRegionName();
  const firm = useFirmName();
  return (
    <Query name={['plant', plant]} ask={() => call(listPlants, { query: { plants: plant } })}>
      {({ plants: [found] }) =>
        found && (
          <section className="card" aria-live="polite">
            <h2>{found.name}</h2>
            <FactsList
              rows={[
                [t('atlas.firm'), firm(found)],
                [
                  t('atlas.bin'),
                  <Link key="firm" to={`/firms/${found.bin}`}>
                    {found.bin}
                  </Link>,
                ],
                [t('column.region'), text(region(found.region))],
                [t('districts.district'), found.district],
                [t('atlas.oked'), found.oked],
                [t('atlas.size'), found.size && t(`atlas.size.${found.size}`)],
                [t('atlas.zone'), found.zone],
                [t('atlas.opened'), found.openedOn && format.date(found.openedOn)],
              ]}
            />
          </section>
        )
      }
    </Query>
  );
}
