import type { ReactNode } from 'react';

interface NoticeProps {
  kind?: 'information' | 'warning' | 'source-note';
  title?: string;
  children: ReactNode;
}

/** Something to know before reading on; `source-note` is a slip of the source beside the figure that it touches. */
export function Notice({ kind = 'information', title, children }: NoticeProps): ReactNode {
  return (
    <div className={`notice ${kind}`} role={kind === 'warning' ? 'alert' : 'note'}>
      {title && <strong>{title}</strong>}
      {children}
    </div>
  );
}

/** Nothing is here yet: says why, who brings it and what to do. */
export function EmptyState({ title, children }: { title: string; children?: ReactNode }): ReactNode {
  return (
    <div className="empty">
      <strong>{title}</strong>
      {children}
    </div>
  );
}
