import { type FormEvent, type ReactNode, useId } from 'react';
import { useTranslation } from 'react-i18next';
import { Field, ProblemNotice, useFormat, useStep } from '@industry/design';
import { call } from '@industry/http/client.ts';
import {
  ANSWERS_DATASET,
  pullRegister,
  type RegisterId,
  saveRegisterSource,
  type Source,
} from '@industry/registers/contract';

interface SourcesProps {
  register: RegisterId;
  sources: readonly Source[];
  /** Every dataset that may have one. */
  datasets: readonly string[];
}

/** Where each dataset is pulled from, and a button that pulls now. */
export function Sources({ register, sources, datasets }: SourcesProps): ReactNode {
  const { t } = useTranslation('registers');
  const step = useStep();
  const pulled = sources.some(({ active, dataset }) => active && dataset !== ANSWERS_DATASET);
  return (
    <div className="stack no-print">
      <p>{t('sources.lead')}</p>
      {datasets.map((dataset) => (
        <SourceForm
          key={dataset}
          register={register}
          dataset={dataset}
          source={sources.find((one) => one.dataset === dataset)}
        />
      ))}
      {pulled && (
        <div>
          <button
            type="button"
            className="button secondary"
            disabled={step.busy}
            onClick={() => void step.run(() => call(pullRegister, { params: { register } }))}
          >
            {t('sources.pull')}
          </button>
        </div>
      )}
      {step.error && <ProblemNotice error={step.error} />}
    </div>
  );
}

function SourceForm({
  register,
  dataset,
  source,
}: {
  register: RegisterId;
  dataset: string;
  source: Source | undefined;
}): ReactNode {
  const { t } = useTranslation('registers');
  const format = useFormat();
  const step = useStep();
  const active = useId();
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const body = {
      url: String(form.get('url') ?? '').trim(),
      everyMinutes: Number(form.get('every')),
      active: form.get('active') !== null,
      version: source?.version ?? 0,
    };
    void step.run(() => call(saveRegisterSource, { params: { register, dataset }, body }));
  };
  return (
    <form className="stack" onSubmit={submit} aria-label={dataset} key={source?.version ?? 0}>
      <h3>{dataset === ANSWERS_DATASET ? t('sources.answers') : dataset}</h3>
      <Field label={t('sources.url')} name="url" type="url" required maxLength={500} defaultValue={source?.url} />
      <Field
        label={t('sources.every')}
        name="every"
        type="number"
        min={15}
        max={44_640}
        required
        defaultValue={source?.everyMinutes ?? 60}
      />
      <label className="row" htmlFor={active}>
        <input type="checkbox" id={active} name="active" defaultChecked={source?.active ?? true} />
        {t('sources.active')}
      </label>
      {source?.lastPullAt && (
        <p className="small muted">{t('sources.last', { at: format.instant(source.lastPullAt, 'Asia/Almaty') })}</p>
      )}
      <div>
        <button type="submit" className="button" disabled={step.busy}>
          {t('sources.save')}
        </button>
      </div>
      {step.error && <ProblemNotice error={step.error} />}
    </form>
  );
}
