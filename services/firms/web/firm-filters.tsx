import { type ReactNode, useId } from 'react';
import { useTranslation } from 'react-i18next';
import { Choice, useFormat, useSearchPatch, useSearchText, useText } from '@industry/design';
import { FIRM_SIZES, FIRM_STATES } from '@industry/firms-service/contract';
import type { LocalisedText } from '@industry/values';

/** Region, activity, size and status; each stands in the address. */
export function FirmFilters({
  regions,
}: {
  regions: readonly { readonly code: string; readonly title: LocalisedText }[];
}): ReactNode {
  const { t } = useTranslation('firms');
  const { language } = useFormat();
  const text = useText();
  const patch = useSearchPatch();
  const { region = '', sector = '', size = '', status = '' } = useSearchText();
  const set = (name: string) => (id: string) => patch({ [name]: id === '' ? undefined : id, from: undefined });
  const collator = new Intl.Collator(language);
  const named = regions
    .map(({ code, title }) => ({ id: code, label: text(title) }))
    .toSorted((a, b) => collator.compare(a.label, b.label));
  return (
    <div className="row">
      <Choice label={t('region')} value={region} none={t('all')} choices={named} onChange={set('region')} />
      <Sector key={sector} value={sector} onChange={set('sector')} />
      <Choice
        label={t('size')}
        value={size}
        none={t('all')}
        choices={FIRM_SIZES.map((id) => ({ id, label: t(`size.${id}`) }))}
        onChange={set('size')}
      />
      <Choice
        label={t('status')}
        value={status}
        none={t('all')}
        choices={FIRM_STATES.map((id) => ({ id, label: t(`status.${id}`) }))}
        onChange={set('status')}
      />
    </div>
  );
}

/** First digits of an activity's code; asked for when the field is left or Enter is pressed. */
function Sector({ value, onChange }: { value: string; onChange: (code: string) => void }): ReactNode {
  const { t } = useTranslation('firms');
  const id = useId();
  const ask = (text: string): void => {
    const code = text.trim();
    if (code !== value && /^[0-9]{0,5}$/.test(code)) onChange(code);
  };
  return (
    <div className="field">
      <label htmlFor={id}>{t('sector')}</label>
      <input
        className="input"
        id={id}
        inputMode="numeric"
        maxLength={5}
        pattern="[0-9]{0,5}"
        placeholder="10–33"
        defaultValue={value}
        onBlur={(event) => ask(event.target.value)}
        onKeyDown={(event) => event.key === 'Enter' && ask(event.currentTarget.value)}
      />
    </div>
  );
}
