import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Field, Notice, ProblemNotice, useFormat, useSearchPatch, useSearchText } from '@industry/design';
import { call } from '@industry/http/client.ts';
import { loadSandboxPopulation, type SandboxPopulation } from '@industry/support/contract';

const STEP = 400;

/** The population that the address names. */
export function usePopulation(asOf: string): SandboxPopulation {
  const { firms, seed, asOf: day } = useSearchText();
  const whole = (text: string | undefined, least: number, most: number, standard: number) => {
    const value = Number(text ?? standard);
    return Number.isInteger(value) && value >= least && value <= most ? value : standard;
  };
  return {
    firms: whole(firms, 100, 50_000, 23_003),
    seed: whole(seed, 0, 4_294_967_295, 1),
    asOf: day !== undefined && /^\d{4}-\d\d-\d\d$/.test(day) ? day : asOf,
  };
}

/** How far the loading of a population is; it is asked for until it is ready. */
export function usePopulationState(population: SandboxPopulation) {
  return useQuery({
    queryKey: ['sandbox-population', population],
    queryFn: () => call(loadSandboxPopulation, { body: population }),
    refetchInterval: ({ state: { data } }) => (data?.state === 'loading' ? STEP : false),
    staleTime: 0,
  });
}

interface PopulationProps {
  population: SandboxPopulation;
  state: ReturnType<typeof usePopulationState>;
  /** The firms are given: two drafts are compared on those of the first. */
  fixed?: boolean;
}

/** Which firms are tried, and how far their loading is. */
export function Population({ population, state, fixed = false }: PopulationProps): ReactNode {
  const { t } = useTranslation('support');
  const format = useFormat();
  const { data, error } = state;
  return (
    <>
      <Notice title={t('sandbox.simulated')}>
        <p>{t('sandbox.simulatedNote')}</p>
      </Notice>
      {!fixed && <PopulationForm population={population} />}
      {error && <ProblemNotice error={error} retry={() => void state.refetch()} />}
      {data?.state === 'loading' && (
        <p role="status">
          <progress max={data.total} value={data.done} aria-label={t(`sandbox.step.${data.step ?? 'pack'}`)} />{' '}
          {t(`sandbox.step.${data.step ?? 'pack'}`)}{' '}
          {data.total > 1 && `${format.number(String(data.done))} / ${format.number(String(data.total))}`}
        </p>
      )}
      {data?.state === 'failed' && <Notice kind="warning">{t('sandbox.failed', { reason: data.reason ?? '' })}</Notice>}
      {data?.state === 'ready' && (
        <p className="muted small">
          {t('sandbox.ready', { firms: format.number(String(data.firms)), day: format.date(population.asOf) })}{' '}
          {t(data.rates.length > 0 ? 'sandbox.rates.some' : 'sandbox.rates.none', { rates: data.rates.join(', ') })}{' '}
          {t(data.lists.length > 0 ? 'sandbox.goods.some' : 'sandbox.goods.none')}
        </p>
      )}
    </>
  );
}

function PopulationForm({ population }: Pick<PopulationProps, 'population'>): ReactNode {
  const { t } = useTranslation('support');
  const patch = useSearchPatch();
  const [typed, type] = useState({
    firms: String(population.firms),
    seed: String(population.seed),
    asOf: population.asOf,
  });
  return (
    <form
      className="row"
      onSubmit={(event) => {
        event.preventDefault();
        patch(typed);
      }}
    >
      <Field
        label={t('sandbox.asOf')}
        type="date"
        required
        value={typed.asOf}
        onChange={(event) => type({ ...typed, asOf: event.target.value })}
      />
      <Field
        label={t('sandbox.firms')}
        type="number"
        min={100}
        max={50_000}
        required
        value={typed.firms}
        onChange={(event) => type({ ...typed, firms: event.target.value })}
      />
      <Field
        label={t('sandbox.seed')}
        type="number"
        min={0}
        max={4_294_967_295}
        required
        value={typed.seed}
        onChange={(event) => type({ ...typed, seed: event.target.value })}
      />
      <button type="submit" className="button secondary">
        {t('sandbox.load')}
      </button>
    </form>
  );
}
