import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Field } from '@industry/design';
import type { ImportForm } from '@industry/catalogue/contract';

interface ImportFieldsProps {
  options: ImportForm['options'];
  values?: Readonly<Record<string, string | undefined>>;
}

/** The options of an importer as fields of a form; what is left empty is left to the importer. */
export function ImportFields({ options, values = {} }: ImportFieldsProps): ReactNode {
  return (
    <div className="desk-fields">
      {options.map((option) => (
        <Option key={option.name} option={option} value={values[option.name]} />
      ))}
    </div>
  );
}

function Option({ option, value }: { option: ImportForm['options'][number]; value: string | undefined }): ReactNode {
  const { t } = useTranslation('catalogue');
  const { name, choices, required } = option;
  const label = t(`desk.option.${name}`);
  if (choices.length === 0)
    return (
      <Field
        label={label}
        name={name}
        type={name === 'publishedOn' ? 'date' : 'text'}
        defaultValue={value}
        maxLength={300}
      />
    );
  return (
    <div className="field">
      <label>
        {label}
        <select className="input" name={name} defaultValue={value ?? ''} required={required}>
          <option value="">{t('desk.option.asInFile')}</option>
          {choices.map((choice) => (
            <option key={choice} value={choice}>
              {choice}
            </option>
          ))}
        </select>
      </label>
    </div>
  );
}
