import { type ReactNode, useState } from 'react';

/** Narrower than this is a phone: the widths of the stylesheets. */
const PHONE = '(max-width: 40rem)';

interface FoldProps {
  /** What a reader of a phone taps; on a wide screen it stands over the content, or not at all. */
  head: ReactNode;
  onlyOnPhone?: boolean;
  /** Open at first, also on a phone. */
  open?: boolean;
  children: ReactNode;
}

/** Content that waits under its heading on a phone, so that a page stays short; on a wide screen it simply stands there. */
export function Fold({ head, onlyOnPhone = false, open = false, children }: FoldProps): ReactNode {
  const [phone] = useState(() => matchMedia(PHONE).matches);
  if (phone) {
    return (
      <details className="fold" open={open}>
        <summary>{head}</summary>
        {children}
      </details>
    );
  }
  return (
    <>
      {!onlyOnPhone && head}
      {children}
    </>
  );
}
