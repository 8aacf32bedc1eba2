import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Choice, Field, Link, useText } from '@industry/design';
import { clausePath } from '@industry/legislation/contract';
import type { SandboxForm, SandboxParameter } from '@industry/support/contract';
import { type Draft, draftedValue, typedValue, withEntry } from './draft.ts';
import { useSandboxWords } from './words.ts';

interface FiguresProps {
  form: SandboxForm;
  draft: Draft;
  change: (draft: Draft) => void;
}

/** Figures of one measure, or those that the draft changes, each with its value in force and its clause. */
export function Figures({ form, draft, change }: FiguresProps): ReactNode {
  const { t } = useTranslation('support');
  const { title } = useSandboxWords(form);
  const [chosen, choose] = useState('5.1.2/lease');
  const measure = form.measures.some(({ id }) => id === chosen) ? chosen : (form.measures[0]?.id ?? '');
  const shown = form.parameters.filter(
    (one) => one.measures.includes(measure) || draft['parameters']?.[one.id] !== undefined,
  );
  return (
    <>
      <Choice
        label={t('sandbox.figures.of')}
        value={measure}
        choices={form.measures.map(({ id }) => ({ id, label: `${title(id)} (${id})` }))}
        onChange={choose}
      />
      {shown.length === 0 && <p className="muted">{t('sandbox.figures.none')}</p>}
      <div className="figure-fields">
        {shown.map((one) => (
          <Figure key={one.id} form={form} parameter={one} draft={draft} change={change} />
        ))}
      </div>
    </>
  );
}

function Figure({ form, parameter, draft, change }: FiguresProps & { parameter: SandboxParameter }): ReactNode {
  const { t } = useTranslation('support');
  const text = useText();
  const { figure } = useSandboxWords(form);
  const { id, type, clause, inDecree, value } = parameter;
  const drafted = draftedValue(draft, parameter);
  const [typed, type_] = useState(drafted ?? '');
  const wrong = typed.trim() !== '' && typedValue(parameter, typed) === undefined;
  const enter = (next: string) => {
    type_(next);
    const value = next.trim() === '' ? undefined : typedValue(parameter, next);
    if (next.trim() === '' || value !== undefined) change(withEntry(draft, 'parameters', id, value));
  };
  const label = text(parameter.text);
  const hint = t(type === 'share' ? 'sandbox.inForceShare' : 'sandbox.inForce', { figure: figure(parameter) });
  return (
    <div className={drafted === null ? 'figure-field' : 'figure-field changed'}>
      {value === null ? (
        <p>
          {label}: <span className="muted">{t('sandbox.figure.unset')}</span>
        </p>
      ) : type === 'boolean' ? (
        <Choice
          label={`${label} (${hint})`}
          value={drafted ?? ''}
          none={t('sandbox.asInForce')}
          choices={['true', 'false'].map((one) => ({
            id: one,
            label: t(one === 'true' ? 'sandbox.yes' : 'sandbox.no'),
          }))}
          onChange={enter}
        />
      ) : (
        <Field
          label={label}
          hint={hint}
          error={wrong ? t(`sandbox.wrong.${type}`) : undefined}
          inputMode={type === 'date' ? 'text' : 'decimal'}
          value={typed}
          onChange={(event) => enter(event.target.value)}
        />
      )}
      <p className="small muted">
        {clause !== null && <Link to={clausePath(clause)}>{clause}</Link>}
        {!inDecree && ` · ${t('sandbox.notInDecree')}`}
      </p>
    </div>
  );
}
