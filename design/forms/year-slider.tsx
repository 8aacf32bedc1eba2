import { type ReactNode, useId } from 'react';

interface YearSliderProps {
  label: string;
  years: readonly number[];
  value: number;
  onChange: (year: number) => void;
}

/** Chooses one of some years; arrow keys step. */
export function YearSlider({ label, years, value, onChange }: YearSliderProps): ReactNode {
  const id = useId();
  const index = Math.max(0, years.indexOf(value));
  return (
    <div className="slider">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type="range"
        min={0}
        max={Math.max(0, years.length - 1)}
        value={index}
        aria-valuetext={String(value)}
        onChange={(event) => onChange(years[Number(event.target.value)] ?? value)}
      />
      <output htmlFor={id}>{value}</output>
    </div>
  );
}
