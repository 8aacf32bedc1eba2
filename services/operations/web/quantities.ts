import { useFormat } from '@industry/design';

const UNITS = ['B', 'kB', 'MB', 'GB', 'TB'] as const;

/** Bytes as people read them: `1.4 GB`. */
export function useBytes(): (bytes: number) => string {
  const format = useFormat();
  return (bytes) => {
    const step = bytes < 1 ? 0 : Math.min(UNITS.length - 1, Math.floor(Math.log10(bytes) / 3));
    const value = bytes / 1000 ** step;
    return `${format.number(value.toFixed(value < 10 && step > 0 ? 1 : 0))}\u00a0${UNITS[step]}`;
  };
}
