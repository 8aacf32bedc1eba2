import { type ReactNode, useId } from 'react';

interface StopSliderProps {
  label: string;
  /** What can be chosen, in order: an id and the words for it. */
  stops: readonly { readonly id: string; readonly label: string }[];
  value: string;
  onChange: (id: string) => void;
}

/** Chooses one of some stops on a line, each with its own words; arrow keys step. */
export function StopSlider({ label, stops, value, onChange }: StopSliderProps): ReactNode {
  const id = useId();
  const index = Math.max(
    0,
    stops.findIndex((stop) => stop.id === value),
  );
  return (
    <div className="slider stop-slider">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type="range"
        min={0}
        max={Math.max(0, stops.length - 1)}
        value={index}
        disabled={stops.length < 2}
        aria-valuetext={stops[index]?.label}
        list={`${id}stops`}
        onChange={(event) => onChange(stops[Number(event.target.value)]?.id ?? value)}
      />
      <datalist id={`${id}stops`}>
        {stops.map((stop, place) => (
          <option key={stop.id} value={place}>
            {stop.label}
          </option>
        ))}
      </datalist>
      <output htmlFor={id}>{stops[index]?.label}</output>
    </div>
  );
}
