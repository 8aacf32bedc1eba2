import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '@industry/design';
import type { ClauseComparison, ComparedPiece } from '@industry/legislation/contract';

/** Two wordings in one text: what went is struck out, what came is underlined; in the reader's language when both have it. */
export function Compared({ languages }: { languages: ClauseComparison['languages'] }): ReactNode {
  const { t } = useTranslation('legislation');
  const { language } = useFormat();
  const shown = languages.find((one) => one.language === language) ?? languages[0];
  if (!shown) return <p className="muted">{t('compare.none')}</p>;
  const same = [...shown.title, ...shown.text].every(({ change }) => change === 'same');
  return (
    <div className="card" lang={shown.language}>
      {same && <p className="muted">{t('compare.same')}</p>}
      <p>
        <strong>
          <Pieces pieces={shown.title} />
        </strong>
      </p>
      <p className="compared-text">
        <Pieces pieces={shown.text} />
      </p>
    </div>
  );
}

function Pieces({ pieces }: { pieces: readonly ComparedPiece[] }): ReactNode {
  return pieces.map(({ text, change }, index) => {
    if (change === 'removed') return <del key={index}>{text}</del>;
    if (change === 'added') return <ins key={index}>{text}</ins>;
    return <span key={index}>{text}</span>;
  });
}
