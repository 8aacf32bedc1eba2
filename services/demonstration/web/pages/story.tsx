import { useParams } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyState, Link, Page, useText } from '@industry/design';
import { useDemonstration } from '../use-demonstration.ts';

/** A guided task of two minutes: each step says what to do and opens the page where it is done. */
export default function StoryPage(): ReactNode {
  const { t } = useTranslation('demonstration');
  const text = useText();
  const { story: id = '' }: { story?: string } = useParams({ strict: false });
  const { data } = useDemonstration();
  const story = data?.stories.find((one) => one.id === id);
  if (!data) return null;
  return (
    <Page title={story ? text(story.title) : t('story.unknown')} crumbs={[{ label: t('inbox.title'), to: '/inbox' }]}>
      {story ? (
        <ol className="stack prose">
          {story.steps.map((step, index) => (
            <li key={step.path + index}>
              <p>{text(step.text)}</p>
              <Link to={step.path}>{t('story.open')}</Link>
            </li>
          ))}
        </ol>
      ) : (
        <EmptyState title={t('story.unknownRemedy')} />
      )}
    </Page>
  );
}
