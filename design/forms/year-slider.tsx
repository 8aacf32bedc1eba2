import type { ReactNode } from 'react';
import { StopSlider } from './stop-slider.tsx';

interface YearSliderProps {
  label: string;
  years: readonly number[];
  value: number;
  onChange: (year: number) => void;
}

/** Chooses one of some years; arrow keys step. */
export function YearSlider({ label, years, value, onChange }: YearSliderProps): ReactNode {
  const stops = years.map((year) => ({ id: String(year), label: String(year) }));
  return <StopSlider label={label} stops={stops} value={String(value)} onChange={(id) => onChange(Number(id))} />;
}
