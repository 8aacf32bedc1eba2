import { useNavigate } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  Choice,
  Field,
  Notice,
  Page,
  ProblemNotice,
  Query,
  Section,
  useFormat,
  UserTextField,
  useStep,
} from '@industry/design';
import { call } from '@industry/http/client.ts';
import {
  type Act,
  type ActImport,
  type ActPreview,
  importActText,
  listActs,
  previewActText,
} from '@industry/legislation/contract';
import { isLanguage, LANGUAGES } from '@industry/values';
import { FileFields, type FileChoice } from '../file-fields.tsx';
import { Preview } from '../preview.tsx';

export default function ActImportPage(): ReactNode {
  const { t } = useTranslation('legislation');
  return (
    <Page title={t('import.title')} lead={t('import.lead')} crumbs={[{ label: t('acts.title'), to: '/acts' }]}>
      <Query name={['acts', undefined]} ask={() => call(listActs)}>
        {({ acts, mayImport, officialLanguages }) =>
          mayImport ? (
            <ImportForm acts={acts} officialLanguages={officialLanguages} />
          ) : (
            <Notice>{t('import.notAllowed')}</Notice>
          )
        }
      </Query>
    </Page>
  );
}

type About = Omit<ActImport, 'file' | 'format' | 'encoding' | 'rule' | 'fileName'>;

function ImportForm({
  acts,
  officialLanguages,
}: {
  acts: readonly Act[];
  officialLanguages: readonly string[];
}): ReactNode {
  const { t } = useTranslation('legislation');
  const { language } = useFormat();
  const navigate = useNavigate();
  const step = useStep();
  const [file, setFile] = useState<FileChoice>({ format: 'text', encoding: 'utf-8', rule: 'article' });
  const [preview, setPreview] = useState<ActPreview>();
  const [about, setAbout] = useState<About>({
    act: '',
    actTitle: { original: language, texts: {} },
    adopted: '',
    language,
    source: '',
    retrievedOn: '',
  });
  const { bytes, name, ...how } = file;
  const choose = (next: FileChoice): void => {
    setFile(next);
    setPreview(undefined);
  };
  const chooseAct = (act: string): void => {
    const known = acts.find(({ id }) => id === act);
    setAbout({
      ...about,
      act,
      ...(known && { actTitle: { original: language, texts: known.title }, adopted: known.date ?? about.adopted }),
    });
  };
  const look = async (): Promise<void> => {
    if (bytes) setPreview(await step.run(() => call(previewActText, { body: { file: bytes, ...how } })));
  };
  const save = async (): Promise<void> => {
    if (!bytes || !name) return;
    const made = await step.run(() => call(importActText, { body: { file: bytes, fileName: name, ...how, ...about } }));
    if (made) await navigate({ to: `/act-texts/${made.id}` });
  };
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        void (preview ? save() : look());
      }}
    >
      <FileFields file={file} onChange={choose} />
      {preview ? (
        <>
          <Preview preview={preview} />
          <Section title={t('import.about')}>
            <Choice
              label={t('import.act')}
              value={acts.some(({ id }) => id === about.act) ? about.act : ''}
              none={t('import.otherAct')}
              choices={acts.map(({ id, number }) => ({ id, label: `${id} (${number})` }))}
              onChange={chooseAct}
            />
            <Field
              label={t('change.actCode')}
              required
              maxLength={80}
              value={about.act}
              error={step.fieldError('body.act')}
              onChange={(event) => setAbout({ ...about, act: event.target.value })}
            />
            <UserTextField
              label={t('change.actTitle')}
              required={officialLanguages.filter(isLanguage)}
              maxLength={500}
              value={about.actTitle}
              onChange={(actTitle) => setAbout({ ...about, actTitle })}
              error={step.error ?? null}
              path="body.actTitle"
            />
            <Field
              label={t('change.actAdopted')}
              type="date"
              required
              value={about.adopted}
              onChange={(event) => setAbout({ ...about, adopted: event.target.value })}
            />
            <Choice
              label={t('text.language')}
              value={about.language}
              choices={LANGUAGES.map((id) => ({ id, label: t(`language.${id}`) }))}
              onChange={(id) => isLanguage(id) && setAbout({ ...about, language: id })}
            />
            <Field
              label={t('text.source')}
              hint={t('import.sourceHint')}
              required
              maxLength={500}
              value={about.source}
              error={step.fieldError('body.source')}
              onChange={(event) => setAbout({ ...about, source: event.target.value })}
            />
            <Field
              label={t('text.retrieved')}
              type="date"
              required
              value={about.retrievedOn}
              onChange={(event) => setAbout({ ...about, retrievedOn: event.target.value })}
            />
          </Section>
        </>
      ) : null}
      {step.error && <ProblemNotice error={step.error} />}
      <div>
        <button type="submit" className="button" disabled={step.busy || !bytes}>
          {t(preview ? 'import.save' : 'import.preview')}
        </button>
      </div>
    </form>
  );
}
