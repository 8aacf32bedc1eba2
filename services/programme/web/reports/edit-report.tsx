import { type FormEvent, type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  ProblemNotice,
  staleRecord,
  StaleSave,
  useEmptyUserText,
  UserTextField,
  useStaleTexts,
  useStep,
  useText,
} from '@industry/design';
import { call } from '@industry/http/client.ts';
import { type ReportContent, type ReportRecord, saveProgrammeReport } from '@industry/programme/contract';
import { isLanguage } from '@industry/values';

interface EditReportProps {
  record: ReportRecord;
  content: ReportContent;
  onDone: () => void;
}

const textIn = (texts: ReportRecord['texts'], section: string) =>
  texts.find((one) => one.section === section)?.text ?? null;

/** The texts of a report, section by section; figures stand in them as references in brackets. */
export function EditReport({ record, content, onDone }: EditReportProps): ReactNode {
  const { t } = useTranslation('programme');
  const text = useText();
  const step = useStep();
  const empty = useEmptyUserText();
  const [texts, setTexts] = useState(record.texts);
  const [version, setVersion] = useState(record.version);
  const save = async (from: number): Promise<void> => {
    const said = texts.map((one) => ({
      section: one.section,
      text: one.text && Object.keys(one.text.texts).length > 0 ? one.text : null,
    }));
    const body = { version: from, texts: said };
    if (await step.run(() => call(saveProgrammeReport, { params: { id: record.id }, body }))) onDone();
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    void save(version);
  };
  const stale = useStaleTexts<ReportRecord>(step.error);
  const title = (section: string) => {
    const found = content.sections.find(({ id }) => id === section);
    return found ? text(found.title) : section;
  };
  return (
    <form className="stack" onSubmit={submit}>
      <p>{t('reports.editLead')}</p>
      <p className="small">
        <code>[actual ind.t5.value]</code> <code>[plan ind.t5.value -1]</code> <code>[gap ind.t5.value]</code>{' '}
        <code>[budget planned]</code> <code>[region KZ]</code> <code>[count met]</code> <code>[duties late]</code>{' '}
        <code>[year]</code> <code>[clause 0/report]</code>
      </p>
      {texts.map((one, i) => (
        <UserTextField
          key={one.section}
          label={title(one.section)}
          value={one.text ?? empty}
          onChange={(value) =>
            setTexts(texts.map((other) => (other.section === one.section ? { ...one, text: value } : other)))
          }
          required={one.text ? record.officialLanguages.filter(isLanguage) : []}
          maxLength={8_000}
          error={step.error ?? null}
          path={`body.texts.${i}.text`}
        />
      ))}
      <div className="button-row">
        <button type="submit" className="button" disabled={step.busy}>
          {t('decision.saveDraft')}
        </button>
        <button type="button" className="button secondary" onClick={onDone}>
          {t('decision.cancel')}
        </button>
      </div>
      <StaleSave<ReportRecord>
        error={step.error}
        fields={texts.flatMap(({ section, text: mine }) =>
          stale(title(section), mine, (current) => textIn(current.texts, section)),
        )}
        onTakeTheirs={(current) => {
          setTexts(current.texts);
          setVersion(current.version);
          step.clear();
        }}
        onSaveMine={(current) => {
          setVersion(current.version);
          void save(current.version);
        }}
      />
      {step.error && staleRecord(step.error) === null && <ProblemNotice error={step.error} />}
    </form>
  );
}
