import { type FormEvent, type ReactNode, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Choice, Field, Notice, ProblemNotice, Section, useStep, useText } from '@industry/design';
import { CONSENT_PURPOSES, type Consents, giveConsent } from '@industry/firms-service/contract';
import { call } from '@industry/http/client.ts';
import { useFirmWords } from './words.ts';

type Purpose = (typeof CONSENT_PURPOSES)[number];

/** The firm's own person agrees: which registers, for what, until when; what that opens to whom stands beside. */
export function GiveConsent({ answer }: { answer: Consents }): ReactNode {
  const { t } = useTranslation('firms');
  const text = useText();
  const words = useFirmWords();
  const step = useStep();
  const legend = useId();
  const [purpose, setPurpose] = useState<Purpose>('monitor-agreement');
  const [given, setGiven] = useState(false);
  const submit = async (event: FormEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault();
    const written = new FormData(event.currentTarget);
    const body = {
      registers: written.getAll('register').map(String),
      purpose,
      validUntil: String(written.get('until')),
    };
    const done = await step.run(() => call(giveConsent, { params: { bin: answer.firm }, body }));
    setGiven(done !== undefined);
  };
  const readers = answer.readers.filter((one) => one.purpose === purpose);
  return (
    <Section title={t('give.title')}>
      <p>{t('give.lead', { days: answer.erasedAfterDays })}</p>
      <form className="stack" onSubmit={(event) => void submit(event)}>
        <Choice
          label={t('facts.purpose')}
          value={purpose}
          choices={CONSENT_PURPOSES.map((id) => ({ id, label: words('purpose', id) }))}
          onChange={(id) => setPurpose(id as Purpose)}
        />
        <ul>
          {readers.map(({ roles, ground }) => (
            <li key={text(ground)}>
              <strong>{roles.map((role) => text(role)).join(', ')}</strong>: {text(ground)}
            </li>
          ))}
        </ul>
        <fieldset className="field" aria-labelledby={legend}>
          <legend id={legend}>{t('consents.registers')}</legend>
          {answer.registers.map(({ id, title, description }) => (
            <label key={id} className="row" style={{ flexWrap: 'nowrap', alignItems: 'start' }}>
              <input type="checkbox" name="register" value={id} />
              <span>
                {text(title)} <span className="small muted">{text(description)}</span>
              </span>
            </label>
          ))}
        </fieldset>
        <Field label={t('consents.until')} hint={t('give.untilHint')} name="until" type="date" required />
        <button type="submit" className="button" disabled={step.busy}>
          {t('give.submit')}
        </button>
      </form>
      {step.error && <ProblemNotice error={step.error} />}
      {given && !step.error && <Notice title={t('give.done')}>{t('give.doneDetail')}</Notice>}
    </Section>
  );
}
