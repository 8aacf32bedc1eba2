import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { marked } from 'marked';
import { type ReactNode, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Page, useFormat } from '@industry/design';
import { NotFoundPage } from '../shell/error-pages.tsx';

const files = import.meta.glob<string>('../../../docs/methods/*.md', { query: '?raw', import: 'default' });

/** A method as its page in docs/methods says it; our own text, so its markup is trusted. */
export default function MethodPage(): ReactNode {
  const { t } = useTranslation('shell');
  const { language } = useFormat();
  const { method = '' }: { method?: string } = useParams({ strict: false });
  const load = files[`../../../docs/methods/${method}.md`];
  const text = useQuery({ queryKey: ['method', method], queryFn: () => load!(), enabled: load !== undefined });
  // What scrolls sideways on a phone must be reachable by keyboard.
  const html = useMemo(
    () =>
      marked
        .parse(text.data?.replace(/^# .*\n/, '') ?? '', { async: false })
        .replaceAll(/<(pre|table)>/g, '<$1 tabindex="0">'),
    [text.data],
  );
  if (!load) return <NotFoundPage />;
  const title = t(`method.name.${method}`, {
    defaultValue: text.data?.match(/^# (.*)$/m)?.[1] ?? t('method.title'),
  });
  return (
    <Page title={title} lead={language === 'en' ? undefined : t('method.english')}>
      <div className="prose" lang="en" dangerouslySetInnerHTML={{ __html: html }} />
    </Page>
  );
}
