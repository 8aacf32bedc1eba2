import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Choice, Field, useSearchPatch, useText } from '@industry/design';
import type { FigureValue, SupportQuestion } from '@industry/support/contract';
import type { Said } from '../answer/said.ts';
import { typedOf, valueOf } from '../navigator/value-of.ts';

/** Everything that the formulas ask for, on one form; a field that is left empty stays unknown. */
export function CalculatorForm({ inputs, said }: { inputs: readonly SupportQuestion[]; said: Said }): ReactNode {
  const { t } = useTranslation('support');
  const text = useText();
  const patch = useSearchPatch();
  const [typed, setTyped] = useState(() =>
    Object.fromEntries(inputs.map((one) => [one.fact, typedOf(one, said[one.fact])])),
  );
  const [wrong, setWrong] = useState<readonly string[]>([]);
  const write = (fact: string, value: string): void => setTyped((before) => ({ ...before, [fact]: value }));
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        const filled = inputs.filter(({ fact }) => typed[fact]?.trim());
        const values = filled.map((one): [string, FigureValue | null] => [one.fact, valueOf(one, typed[one.fact]!)]);
        setWrong(values.flatMap(([fact, value]) => (value === null ? [fact] : [])));
        if (values.every(([, value]) => value !== null)) patch({ facts: JSON.stringify(Object.fromEntries(values)) });
      }}
    >
      {inputs.map((one) =>
        one.type === 'enum' || one.type === 'boolean' ? (
          <Choice
            key={one.fact}
            label={text(one.text)}
            none={t('navigator.choose')}
            value={typed[one.fact] ?? ''}
            choices={
              one.type === 'boolean'
                ? [
                    { id: 'true', label: t('answer.yes') },
                    { id: 'false', label: t('answer.no') },
                  ]
                : one.values.map(({ id, text: label }) => ({ id, label: text(label) }))
            }
            onChange={(value) => write(one.fact, value)}
          />
        ) : (
          <Field
            key={one.fact}
            label={text(one.text)}
            hint={t(`navigator.hint.${one.unit === 'per-year' ? 'share' : one.type}`, { unit: one.unit ?? '' })}
            error={wrong.includes(one.fact) ? t('navigator.wrong') : undefined}
            inputMode="decimal"
            value={typed[one.fact] ?? ''}
            onChange={(event) => write(one.fact, event.target.value)}
          />
        ),
      )}
      <div className="row no-print">
        <button type="submit" className="button">
          {t('calculator.compute')}
        </button>
        <button
          type="button"
          className="button secondary"
          onClick={() => {
            setTyped({});
            setWrong([]);
            patch({ facts: undefined });
          }}
        >
          {t('calculator.again')}
        </button>
      </div>
    </form>
  );
}
