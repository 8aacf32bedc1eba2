import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CommandLine, Query } from '@industry/design';
import { save } from '@industry/design/export/save.ts';
import { call } from '@industry/http/client.ts';
import { type SandboxPopulation, writeDraft } from '@industry/support/contract';

/** The draft as a file that the command takes, and as a text difference of the rules. */
export function Files({ draft, population }: { draft: string; population: SandboxPopulation }): ReactNode {
  const { t } = useTranslation('support');
  const [asked, ask] = useState<string | null>(null);
  const { firms, seed, asOf } = population;
  return (
    <>
      <p>{t('sandbox.files.lead')}</p>
      <CommandLine command={`npx industry rules sandbox DRAFT.yaml --firms ${firms} --seed ${seed} --as-of ${asOf}`} />
      <button type="button" className="button secondary" onClick={() => ask(draft)}>
        {t('sandbox.files.make')}
      </button>
      {asked !== null && (
        <Query name={['sandbox-files', asked]} ask={() => call(writeDraft, { body: { draft: asked } })}>
          {({ yaml, difference }) => (
            <>
              <div className="row">
                <button type="button" className="button secondary" onClick={() => save('DRAFT.yaml', text(yaml))}>
                  DRAFT.yaml
                </button>
                <button type="button" className="button secondary" onClick={() => save('draft.diff', text(difference))}>
                  draft.diff
                </button>
              </div>
              <pre className="difference" tabIndex={0} aria-label={t('sandbox.files.difference')}>
                {difference}
              </pre>
            </>
          )}
        </Query>
      )}
    </>
  );
}

const text = (content: string): Blob => new Blob([content], { type: 'text/plain;charset=utf-8' });
