/** Adds up the time between laps under names, in milliseconds. */
export class Stopwatch<Name extends string> {
  private last = performance.now();
  readonly times: Record<Name, number>;

  constructor(names: readonly Name[]) {
    this.times = Object.fromEntries(names.map((name) => [name, 0])) as Record<Name, number>;
  }

  lap(name: Name): void {
    const now = performance.now();
    this.times[name] += now - this.last;
    this.last = now;
  }

  /** The times rounded to microseconds. */
  rounded(): Record<Name, number> {
    return Object.fromEntries(
      Object.entries<number>(this.times).map(([name, time]) => [name, Math.round(time * 1000) / 1000]),
    ) as Record<Name, number>;
  }
}
