import { type FormEvent, type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Field, Notice, ProblemNotice, useText } from '@industry/design';
import { CADENCES, type DeskDataset, type PullAnswer, type PullContent } from '@industry/catalogue/contract';
import { ImportFields } from './import-fields.tsx';

interface PullFormProps {
  dataset: DeskDataset;
  pull?: PullAnswer;
  /** Throws what the server refused. */
  save: (content: PullContent) => Promise<void>;
}

/** Address, schedule, limit and options of a pull. A day of publication is of one file, so it is not asked. */
export function PullForm({ dataset, pull, save }: PullFormProps): ReactNode {
  const { t } = useTranslation('catalogue');
  const text = useText();
  const [error, setError] = useState<Error | null>(null);
  const [busy, setBusy] = useState(false);
  const options = dataset.form.options.filter(({ name }) => name !== 'publishedOn');
  const send = async (form: HTMLFormElement): Promise<void> => {
    setBusy(true);
    setError(null);
    try {
      await save(
        contentOf(
          new FormData(form),
          options.map(({ name }) => name),
        ),
      );
    } catch (thrown) {
      setError(thrown instanceof Error ? thrown : new Error(String(thrown)));
    } finally {
      setBusy(false);
    }
  };
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    void send(event.currentTarget);
  };
  return (
    <form className="stack no-print" onSubmit={submit}>
      <p className="muted">{text(dataset.expects)}</p>
      {dataset.form.secondFiles.length > 0 && (
        <Notice kind="warning">
          {t(dataset.form.secondFilesNeeded ? 'desk.pull.secondFilesNeeded' : 'desk.pull.secondFiles', {
            names: dataset.form.secondFiles.join(', '),
          })}
        </Notice>
      )}
      <Field
        label={t('desk.pull.url')}
        name="url"
        type="url"
        required
        defaultValue={pull?.url}
        hint={t('desk.pull.urlHint')}
      />
      <div className="desk-fields">
        <div className="field">
          <label>
            {t('desk.pull.cadence')}
            <select className="input" name="cadence" defaultValue={pull?.cadence ?? 'weekly'}>
              {CADENCES.map((cadence) => (
                <option key={cadence} value={cadence}>
                  {t(`desk.pull.cadence.${cadence}`)}
                </option>
              ))}
            </select>
          </label>
        </div>
        <Field
          label={t('desk.pull.hour')}
          name="hour"
          type="number"
          min={0}
          max={23}
          required
          defaultValue={pull?.hour ?? 6}
        />
        <Field
          label={t('desk.pull.day')}
          hint={t('desk.pull.dayHint')}
          name="day"
          type="number"
          min={1}
          max={28}
          required
          defaultValue={pull?.day ?? 1}
        />
        <Field
          label={t('desk.pull.limit')}
          hint={t('desk.pull.limitHint')}
          name="limit"
          type="number"
          min={0}
          max={1000}
          step="any"
          defaultValue={pull?.limitPercent ?? undefined}
        />
      </div>
      <ImportFields options={options} values={pull?.options ?? {}} />
      <label className="row">
        <input type="checkbox" name="active" defaultChecked={pull?.active ?? true} />
        {t('desk.pull.active')}
      </label>
      <div>
        <button type="submit" className="button" disabled={busy}>
          {t('desk.pull.save')}
        </button>
      </div>
      {error && <ProblemNotice error={error} />}
    </form>
  );
}

function contentOf(form: FormData, names: readonly string[]): PullContent {
  const field = (name: string) => String(form.get(name) ?? '').trim();
  const given = names.flatMap((name) => (field(name) === '' ? [] : [[name, field(name)] as const]));
  return {
    url: field('url'),
    cadence: CADENCES.find((one) => one === field('cadence')) ?? 'weekly',
    hour: Number(field('hour')),
    day: Number(field('day')),
    options: Object.fromEntries(given),
    limitPercent: field('limit') === '' ? null : Number(field('limit')),
    active: form.get('active') !== null,
  };
}
