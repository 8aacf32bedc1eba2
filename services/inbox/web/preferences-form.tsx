import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyState, Notice, ProblemNotice, StaleSave, staleRecord, useText } from '@industry/design';
import { call } from '@industry/http/client.ts';
import { MAIL_CHOICES, type MailChoice, type PreferencesAnswer, putPreferences } from '@industry/inbox/contract';
import { LANGUAGES, type Language } from '@industry/values';

const LANGUAGE_NAMES: Readonly<Record<Language, string>> = {
  kk: 'Қазақша',
  ru: 'Русский',
  en: 'English',
  ja: '日本語',
};

/** Which notices come by mail, and in which language. */
export function PreferencesForm({ stored }: { stored: PreferencesAnswer }): ReactNode {
  const { t } = useTranslation('inbox');
  const text = useText();
  const queries = useQueryClient();
  const [form, setForm] = useState(stored);
  const choice = (id: string, from: PreferencesAnswer) => from.kinds.find((kind) => kind.id === id)?.choice;
  const save = useMutation({
    mutationFn: (version: number) =>
      call(putPreferences, {
        body: {
          version,
          language: form.language,
          kinds: Object.fromEntries(form.kinds.map((kind) => [kind.id, kind.choice])),
        },
      }),
    onSuccess: (saved) => {
      queries.setQueryData(['preferences'], saved);
      setForm(saved);
    },
  });
  const choose = (id: string, chosen: MailChoice) =>
    setForm({ ...form, kinds: form.kinds.map((kind) => (kind.id === id ? { ...kind, choice: chosen } : kind)) });
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        save.mutate(form.version);
      }}
    >
      {!stored.mail && <Notice>{t('noMail')}</Notice>}
      <Choice
        label={t('language')}
        value={form.language}
        options={LANGUAGES.map((language) => [language, LANGUAGE_NAMES[language]])}
        onChoose={(language) => setForm({ ...form, language })}
      />
      {form.kinds.length === 0 && <EmptyState title={t('noKinds')} />}
      {form.kinds.map((kind) => (
        <Choice
          key={kind.id}
          label={text(kind.title)}
          hint={kind.required ? t('required') : undefined}
          value={kind.choice}
          options={MAIL_CHOICES.filter((one) => !kind.required || one !== 'inbox').map((one) => [
            one,
            t(`choice.${one}`),
          ])}
          onChoose={(chosen) => choose(kind.id, chosen)}
        />
      ))}
      <StaleSave<PreferencesAnswer>
        error={save.error}
        fields={[
          {
            label: t('language'),
            yours: LANGUAGE_NAMES[form.language],
            theirs: (current) => LANGUAGE_NAMES[current.language],
          },
          ...form.kinds.map((kind) => ({
            label: text(kind.title),
            yours: t(`choice.${kind.choice}`),
            theirs: (current: PreferencesAnswer) => t(`choice.${choice(kind.id, current) ?? kind.choice}`),
          })),
        ]}
        onTakeTheirs={(current) => {
          setForm({ ...current, mail: form.mail });
          save.reset();
        }}
        onSaveMine={(current) => save.mutate(current.version)}
      />
      {save.error && staleRecord(save.error) === null && <ProblemNotice error={save.error} />}
      <p className="row">
        <button type="submit" className="button" disabled={save.isPending}>
          {t('save')}
        </button>
        <span role="status">{save.isSuccess && t('saved')}</span>
      </p>
    </form>
  );
}

interface ChoiceProps<Value extends string> {
  label: string;
  hint?: string | undefined;
  value: Value;
  options: readonly (readonly [Value, string])[];
  onChoose: (value: Value) => void;
}

function Choice<Value extends string>({ label, hint, value, options, onChoose }: ChoiceProps<Value>): ReactNode {
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      {hint && (
        <span className="hint" id={`${id}hint`}>
          {hint}
        </span>
      )}
      <select
        id={id}
        className="input"
        aria-describedby={hint ? `${id}hint` : undefined}
        value={value}
        onChange={(event) => {
          const chosen = options.find(([option]) => option === event.target.value);
          if (chosen) onChoose(chosen[0]);
        }}
      >
        {options.map(([option, words]) => (
          <option key={option} value={option}>
            {words}
          </option>
        ))}
      </select>
    </div>
  );
}
