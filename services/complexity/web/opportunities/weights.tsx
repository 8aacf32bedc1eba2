import { type ReactNode, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat, useSearchPatch } from '@industry/design';
import type { Opportunities } from '../answers.ts';
import { WEIGHTS, type Weight } from './asked.ts';

/** The weights of the score; they stand in the address, so that a link carries them. */
export function Weights({ weights }: { weights: Opportunities['weights'] }): ReactNode {
  const { t } = useTranslation('complexity');
  const patch = useSearchPatch();
  return (
    <fieldset className="weights">
      <legend>{t('weights.title')}</legend>
      {WEIGHTS.map((name) => (
        <Slider key={name} name={name} value={weights[name]} onSet={(value) => patch({ [name]: String(value) })} />
      ))}
      <button
        type="button"
        className="button secondary"
        onClick={() => patch(Object.fromEntries(WEIGHTS.map((name) => [name, undefined])))}
      >
        {t('weights.reset')}
      </button>
    </fieldset>
  );
}

/** Moves at once; asks the server when it is let go. */
function Slider({ name, value, onSet }: { name: Weight; value: number; onSet: (value: number) => void }): ReactNode {
  const { t } = useTranslation('complexity');
  const format = useFormat();
  const id = useId();
  const [moving, setMoving] = useState<number>();
  const set = (): void => {
    if (moving !== undefined && moving !== value) onSet(moving);
    setMoving(undefined);
  };
  return (
    <div className="weight">
      <label htmlFor={id}>{t(`weight.${name}`)}</label>
      <output htmlFor={id} className="numeric">
        {format.number(String(moving ?? value), 1)}
      </output>
      <input
        id={id}
        type="range"
        min={0}
        max={10}
        step={0.5}
        value={moving ?? value}
        onChange={(event) => setMoving(Number(event.target.value))}
        onPointerUp={set}
        onKeyUp={set}
        onBlur={set}
      />
    </div>
  );
}
