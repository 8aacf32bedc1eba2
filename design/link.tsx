import { Link as RouterLink } from '@tanstack/react-router';
import type { AnchorHTMLAttributes, ReactNode } from 'react';
import { useEmbed } from './export/embed.tsx';
import { useFormat } from './language.tsx';

interface LinkProps extends Omit<AnchorHTMLAttributes<HTMLAnchorElement>, 'href'> {
  /** Path without the language, with its search part: `/indicators/ind.t4?knownAt=2024-01-01`. */
  to: string;
  children: ReactNode;
}

/** A link inside the product. The router puts the language in front and loads no page anew. */
export function Link({ to, children, ...rest }: LinkProps): ReactNode {
  const embed = useEmbed();
  const { language } = useFormat();
  // Inside a frame on somebody else's page a link opens our page beside it.
  if (embed)
    return (
      <a href={`/${language}${to}`} target="_blank" rel="noopener" {...rest}>
        {children}
      </a>
    );
  const [path = '/', query] = to.split('?');
  return (
    // Only a link to this very page is the current one: else a parent's would be announced beside it.
    <RouterLink
      to={path}
      search={query ? Object.fromEntries(new URLSearchParams(query)) : {}}
      activeOptions={{ exact: true }}
      {...rest}
    >
      {children}
    </RouterLink>
  );
}
