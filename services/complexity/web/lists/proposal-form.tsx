import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ListLine } from '@industry/complexity/contract';
import { Field, ProblemNotice, staleRecord, type Step, useFormat, useName, UserTextField } from '@industry/design';
import { dutyRatesText } from '@industry/i18n';
import { isLanguage, type UserText } from '@industry/values';

/** A proposal as the form holds it. */
export interface ProposalContent {
  readonly title: UserText;
  readonly grounds: UserText;
  readonly lines: readonly { readonly code: string; readonly proposed: string }[];
}

interface ProposalFormProps {
  content: ProposalContent;
  onChange: (content: ProposalContent) => void;
  /** Goods of the list that may be proposed. */
  goods: readonly Pick<ListLine, 'code' | 'names' | 'duties'>[];
  officialLanguages: readonly string[];
  step: Step;
  onSave: () => void;
}

/** Goods with the rate proposed for each, the title and the grounds in the official languages. */
export function ProposalForm(props: ProposalFormProps): ReactNode {
  const { content, onChange, goods, officialLanguages, step, onSave } = props;
  const { t } = useTranslation('complexity');
  const name = useName();
  const { language } = useFormat();
  const required = officialLanguages.filter(isLanguage);
  const at = (code: string) => content.lines.findIndex((line) => line.code === code);
  const choose = (code: string, chosen: boolean): void => {
    const others = content.lines.filter((line) => line.code !== code);
    onChange({ ...content, lines: chosen ? [...others, { code, proposed: '0' }] : others });
  };
  const propose = (code: string, proposed: string): void =>
    onChange({ ...content, lines: content.lines.map((line) => (line.code === code ? { code, proposed } : line)) });
  return (
    <form
      className="stack no-print"
      onSubmit={(event) => {
        event.preventDefault();
        onSave();
      }}
    >
      <UserTextField
        label={t('lists.proposal.title')}
        required={required}
        maxLength={300}
        value={content.title}
        onChange={(title) => onChange({ ...content, title })}
        error={step.error ?? null}
        path="body.title"
      />
      <UserTextField
        label={t('lists.proposal.grounds')}
        hint={t('lists.proposal.groundsHint')}
        required={required}
        maxLength={8_000}
        value={content.grounds}
        onChange={(grounds) => onChange({ ...content, grounds })}
        error={step.error ?? null}
        path="body.grounds"
      />
      <fieldset className="form-part">
        <legend>{t('lists.proposal.goods', { count: content.lines.length })}</legend>
        <ul className="proposal-goods">
          {goods.map(({ code, names, duties }) => {
            const index = at(code);
            return (
              <li key={code}>
                <label className="row">
                  <input
                    type="checkbox"
                    checked={index >= 0}
                    onChange={(event) => choose(code, event.target.checked)}
                  />
                  <span>
                    {code} {name(names, code).text}
                    <span className="small muted">
                      {' '}
                      {duties.length === 0
                        ? t('lists.proposal.noDuty')
                        : t('lists.dutiesOf', { rates: dutyRatesText(duties, language) })}
                    </span>
                  </span>
                </label>
                {index >= 0 && (
                  <Field
                    label={t('lists.proposal.rateOf', { code })}
                    inputMode="decimal"
                    required
                    pattern="[0-9]{1,3}([.,][0-9]{1,2})?"
                    value={content.lines[index]!.proposed}
                    error={step.fieldError(`body.lines.${index}.proposed`)}
                    onChange={(event) => propose(code, event.target.value)}
                  />
                )}
              </li>
            );
          })}
        </ul>
      </fieldset>
      <div>
        <button type="submit" className="button" disabled={step.busy || content.lines.length === 0}>
          {t('lists.proposal.save')}
        </button>
      </div>
      {step.error && staleRecord(step.error) === null && <ProblemNotice error={step.error} />}
    </form>
  );
}

/** Rates as the request has them: a comma is a reader's decimal point. */
export function requestOf({ title, grounds, lines }: ProposalContent) {
  return {
    title,
    grounds,
    lines: lines.map(({ code, proposed }) => ({ code, proposed: proposed.trim().replace(',', '.') })),
  };
}
