import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { draftGoodsList, type ListKind, type ListSummary, listCleanings } from '@industry/complexity/contract';
import { Choice, CommandLine, EmptyState, ProblemNotice, useFormat, useStep, useText } from '@industry/design';
import { call } from '@industry/http/client.ts';
import { useTradeYears } from '../ask.ts';
import { useListTitle } from './list-state.tsx';

/** Makes a draft from data that are loaded; opens it. */
export function DraftForm({ kind, lists }: { kind: ListKind; lists: readonly ListSummary[] }): ReactNode {
  const { t } = useTranslation('complexity');
  const text = useText();
  const format = useFormat();
  const titleOf = useListTitle();
  const navigate = useNavigate();
  const step = useStep();
  const trade = useTradeYears().data;
  const cleanings = useQuery({ queryKey: ['cleanings'], queryFn: () => call(listCleanings) }).data?.versions ?? [];
  const [data, setData] = useState('');
  const [cleaning, setCleaning] = useState('');
  const [keep, setKeep] = useState('');
  if (!trade) return null;
  if (trade.years.length === 0)
    return (
      <EmptyState title={t('lists.noTrade')}>
        {trade.missing.map(({ dataset, command }) => (
          <CommandLine key={dataset} command={command} />
        ))}
      </EmptyState>
    );
  const years = trade.years.map((one) => ({
    ...one,
    id: `${one.year} ${one.source} ${one.classification}`,
  }));
  const chosen = years.find(({ id }) => id === data) ?? years[0]!;
  const draft = async (): Promise<void> => {
    const { year, source, classification } = chosen;
    const body = {
      kind,
      year,
      source,
      classification,
      ...(cleaning && { cleaning }),
      ...(keep && { keepDecisionsOf: keep }),
    };
    const made = await step.run(() => call(draftGoodsList, { body }));
    if (made) await navigate({ to: `/${kind}/${made.id}` });
  };
  return (
    <div className="stack no-print">
      <div className="choices">
        <Choice
          label={t('lists.draft.data')}
          value={chosen.id}
          onChange={setData}
          choices={years.map((one) => ({
            id: one.id,
            label: `${one.year} · ${t(`source.${one.source}`)} · ${one.classification}`,
          }))}
        />
        <Choice
          label={t('lists.draft.cleaning')}
          value={cleaning || (cleanings[0]?.id ?? '')}
          onChange={setCleaning}
          choices={cleanings.map(({ id, title }) => ({ id, label: text(title) }))}
        />
        {lists.length > 0 && (
          <Choice
            label={t('lists.draft.keep')}
            value={keep}
            none={t('lists.draft.keepNone')}
            onChange={setKeep}
            choices={lists.map((list) => ({
              id: list.id,
              label:
                list.number === null
                  ? `${titleOf(list)}, ${format.instant(list.createdAt, 'Asia/Almaty')}`
                  : titleOf(list),
            }))}
          />
        )}
      </div>
      <div>
        <button type="button" className="button" disabled={step.busy} onClick={() => void draft()}>
          {t(step.busy ? 'lists.draft.busy' : 'lists.draft.button')}
        </button>
      </div>
      {step.error && <ProblemNotice error={step.error} />}
    </div>
  );
}
