import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useId } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyState, Link, ProblemNotice, Section, useFormat, useSearchState, useText } from '@industry/design';
import { call } from '@industry/http/client.ts';
import { type InboxAnswer, markNoticesRead } from '@industry/inbox/contract';

type NoticeAnswer = InboxAnswer['notices'][number];

/** Notices, unread ones first: read one by opening it, or mark it. */
export function Notices({ inbox, kind }: { inbox: InboxAnswer; kind: string | undefined }): ReactNode {
  const { t } = useTranslation('inbox');
  const queries = useQueryClient();
  const mark = useMutation({
    mutationFn: (notices: 'all' | string[]) => call(markNoticesRead, { body: { notices } }),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['inbox'] }),
  });
  const unread = inbox.counts.reduce((sum, count) => sum + count.unread, 0);
  const all = inbox.counts.reduce((sum, count) => sum + count.all, 0);
  return (
    <Section
      title={t('notices', { count: unread })}
      aside={
        unread > 0 && (
          <button
            type="button"
            className="button secondary"
            onClick={() => mark.mutate('all')}
            disabled={mark.isPending}
          >
            {t('markAll')}
          </button>
        )
      }
    >
      {mark.error && <ProblemNotice error={mark.error} />}
      <p role="status" className="visually-hidden">
        {t('bell', { count: unread })}
      </p>
      {all === 0 ? (
        <EmptyState title={t('noticesEmpty')}>
          <p>{t('noticesEmptyWhat')}</p>
        </EmptyState>
      ) : (
        <>
          {inbox.counts.length > 1 && <KindFilter inbox={inbox} kind={kind} />}
          <ul className="stack plain-list">
            {inbox.notices.map((notice) => (
              <NoticeCard
                key={notice.id}
                notice={notice}
                timeZone={inbox.timeZone}
                onRead={() => mark.mutate([notice.id])}
              />
            ))}
          </ul>
          {inbox.notices.length === 0 && <EmptyState title={t('kindEmpty')} />}
        </>
      )}
    </Section>
  );
}

function KindFilter({ inbox, kind }: { inbox: InboxAnswer; kind: string | undefined }): ReactNode {
  const { t } = useTranslation('inbox');
  const text = useText();
  const id = useId();
  const [, choose] = useSearchState('kind');
  return (
    <div className="field">
      <label htmlFor={id}>{t('kind')}</label>
      <select
        id={id}
        className="input"
        value={kind ?? ''}
        onChange={(event) => choose(event.target.value || undefined)}
      >
        <option value="">{t('kindAll')}</option>
        {inbox.counts.map((count) => (
          <option key={count.kind} value={count.kind}>
            {`${text(count.title)} (${count.unread}/${count.all})`}
          </option>
        ))}
      </select>
    </div>
  );
}

interface NoticeCardProps {
  notice: NoticeAnswer;
  timeZone: string;
  onRead: () => void;
}

function NoticeCard({ notice, timeZone, onRead }: NoticeCardProps): ReactNode {
  const { t } = useTranslation('inbox');
  const text = useText();
  const format = useFormat();
  const unread = notice.readAt === null;
  return (
    <li className={unread ? 'card notice-card unread' : 'card notice-card'}>
      <p className="row">
        {unread && <span className="tag state-on-path">{t('unread')}</span>}
        <Link to={notice.path} onClick={unread ? onRead : undefined}>
          {text(notice.subject)}
        </Link>
        <time className="small muted" dateTime={notice.createdAt}>
          {format.instant(notice.createdAt, timeZone)}
        </time>
      </p>
      <p className="notice-text">{text(notice.text)}</p>
      {unread && (
        <p>
          <button type="button" className="link-button" onClick={onRead}>
            {t('markRead')}
            <span className="visually-hidden">: {text(notice.subject)}</span>
          </button>
        </p>
      )}
    </li>
  );
}
