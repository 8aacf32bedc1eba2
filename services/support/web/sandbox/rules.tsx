import { type ReactNode, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Choice, useText } from '@industry/design';
import type { SandboxForm, SandboxRule } from '@industry/support/contract';
import { type Draft, draftedRule, readRule, withEntry } from './draft.ts';

interface RulesProps {
  form: SandboxForm;
  draft: Draft;
  change: (draft: Draft) => void;
}

const keyOf = ({ section, id }: SandboxRule): string => `${section} ${id}`;

/** The condition of a group, of a measure, or one that several use, as the pack writes it. */
export function Rules({ form, draft, change }: RulesProps): ReactNode {
  const { t } = useTranslation('support');
  const text = useText();
  const [chosen, choose] = useState(form.rules[0] === undefined ? '' : keyOf(form.rules[0]));
  const rule = form.rules.find((one) => keyOf(one) === chosen);
  return (
    <>
      <Choice
        label={t('sandbox.rule.of')}
        value={chosen}
        choices={form.rules.map((one) => ({
          id: keyOf(one),
          label: `${t(`sandbox.rule.${one.section}`)}: ${text(one.title)} (${one.id})`,
        }))}
        onChange={choose}
      />
      {rule && <Rule key={chosen} rule={rule} draft={draft} change={change} />}
    </>
  );
}

function Rule({ rule, draft, change }: Omit<RulesProps, 'form'> & { rule: SandboxRule }): ReactNode {
  const { t } = useTranslation('support');
  const id = useId();
  const [typed, type] = useState(draftedRule(draft, rule));
  const wrong = readRule(typed) === undefined;
  const enter = (next: string) => {
    type(next);
    const when = readRule(next);
    if (next === rule.when) change(withEntry(draft, rule.section, rule.id, undefined));
    else if (when !== undefined) change(withEntry(draft, rule.section, rule.id, { when }));
  };
  return (
    <div className={wrong ? 'field invalid' : 'field'}>
      <label htmlFor={id}>{t('sandbox.rule.when')}</label>
      <span className="hint">{t('sandbox.rule.hint')}</span>
      {wrong && <span className="error">{t('sandbox.rule.wrong')}</span>}
      <textarea
        className="input code"
        id={id}
        rows={Math.min(24, typed.split('\n').length + 1)}
        spellCheck={false}
        value={typed}
        onChange={(event) => enter(event.target.value)}
      />
      {typed !== rule.when && (
        <button type="button" className="button secondary" onClick={() => enter(rule.when)}>
          {t('sandbox.rule.back')}
        </button>
      )}
    </div>
  );
}
