import { type ChangeEvent, type ReactNode, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Choice } from '@industry/design';
import { type ActImport, ENCODINGS, FORMATS, LARGEST_ACT, NUMBERING_RULES } from '@industry/legislation/contract';

/** A file and how it is to be read; `bytes` in base64. */
export interface FileChoice extends Pick<ActImport, 'format' | 'encoding' | 'rule'> {
  readonly bytes?: string;
  readonly name?: string;
}

/** The file, its form and encoding, and the rule by which it is split. */
export function FileFields({ file, onChange }: { file: FileChoice; onChange: (file: FileChoice) => void }): ReactNode {
  const { t } = useTranslation('legislation');
  const id = useId();
  const [tooLarge, setTooLarge] = useState(false);
  const choose = async (event: ChangeEvent<HTMLInputElement>): Promise<void> => {
    const chosen = event.target.files?.[0];
    if (!chosen) return;
    setTooLarge(chosen.size > LARGEST_ACT);
    if (chosen.size > LARGEST_ACT) return;
    const format = /\.html?$/i.test(chosen.name) ? 'html' : 'text';
    onChange({ ...file, format, name: chosen.name, bytes: await base64(chosen) });
  };
  /** The one of these that the field says: a select knows text only. */
  const one = <Id extends string>(ids: readonly Id[], value: string): Id =>
    ids.find((known) => known === value) ?? ids[0]!;
  return (
    <fieldset className="stack form-part">
      <legend>{t('import.file')}</legend>
      <div className="field">
        <label htmlFor={id}>{t('import.choose')}</label>
        <span className="hint">{t('import.chooseHint')}</span>
        {tooLarge && <span className="error">{t('import.tooLarge')}</span>}
        <input
          id={id}
          type="file"
          accept=".txt,.html,.htm,text/plain,text/html"
          onChange={(event) => void choose(event)}
        />
      </div>
      <div className="row">
        <Choice
          label={t('import.format')}
          value={file.format}
          choices={FORMATS.map((format) => ({ id: format, label: t(`format.${format}`) }))}
          onChange={(format) => onChange({ ...file, format: one(FORMATS, format) })}
        />
        <Choice
          label={t('import.encoding')}
          value={file.encoding}
          choices={ENCODINGS.map((encoding) => ({ id: encoding, label: encoding }))}
          onChange={(encoding) => onChange({ ...file, encoding: one(ENCODINGS, encoding) })}
        />
        <Choice
          label={t('text.rule')}
          value={file.rule}
          choices={NUMBERING_RULES.map((rule) => ({ id: rule, label: t(`rule.${rule}`) }))}
          onChange={(rule) => onChange({ ...file, rule: one(NUMBERING_RULES, rule) })}
        />
      </div>
    </fieldset>
  );
}

async function base64(file: File): Promise<string> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  let binary = '';
  for (let at = 0; at < bytes.length; at += 0x8000) binary += String.fromCharCode(...bytes.subarray(at, at + 0x8000));
  return btoa(binary);
}
