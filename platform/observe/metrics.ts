import { monitorEventLoopDelay } from 'node:perf_hooks';
import { collectDefaultMetrics, Gauge, Registry } from 'prom-client';

export interface Metrics {
  readonly registry: Registry;
  /** Milliseconds by which the event loop was late since the last call of `reset`: how long an answer blocked the others. */
  eventLoopDelay(): { readonly p50: number; readonly p99: number; readonly max: number };
  reset(): void;
  /** Stops measuring. */
  stop(): void;
}

/** Milliseconds by which the event loop was late, over the last minutes. */
export interface RecentDelay {
  readonly p99: number;
  readonly max: number;
}

/** Windows of the recent delay: ten seconds each, five minutes in all. */
const WINDOW = 10_000;
const WINDOWS = 30;

const recent = new WeakMap<Registry, () => RecentDelay>();

/** The recent delay of the process whose metrics these are; zero for a registry of another kind. Scraping does not reset it. */
export function recentDelay(registry: Registry): RecentDelay {
  return recent.get(registry)?.() ?? { p99: 0, max: 0 };
}

/** Resolution of the delay histogram in milliseconds; the sampling interval itself is taken off what is reported. */
const RESOLUTION = 5;

/**
 * A Prometheus registry with the process's metrics and the delay of the event loop. One registry a composition, so that two
 * in one process (tests) do not meet.
 *
 * Example: `const metrics = createMetrics(); await metrics.registry.metrics()`
 */
export function createMetrics(): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry, prefix: 'industry_' });
  const histogram = monitorEventLoopDelay({ resolution: RESOLUTION });
  histogram.enable();
  const milliseconds = (nanoseconds: number): number => Math.max(0, nanoseconds / 1e6 - RESOLUTION);
  const eventLoopDelay: Metrics['eventLoopDelay'] = () => ({
    p50: milliseconds(histogram.count > 0 ? histogram.percentile(50) : 0),
    p99: milliseconds(histogram.count > 0 ? histogram.percentile(99) : 0),
    max: milliseconds(histogram.max),
  });
  const delay = new Gauge({
    name: 'industry_event_loop_delay_seconds',
    help: 'How late the event loop was since the last scrape',
    labelNames: ['quantile'],
    registers: [],
    collect() {
      const { p50, p99, max } = eventLoopDelay();
      this.set({ quantile: '0.5' }, p50 / 1e3);
      this.set({ quantile: '0.99' }, p99 / 1e3);
      this.set({ quantile: '1' }, max / 1e3);
      histogram.reset();
    },
  });
  registry.registerMetric(delay);
  const stopRecent = measureRecent(registry, milliseconds);
  return {
    registry,
    eventLoopDelay,
    reset: () => histogram.reset(),
    stop() {
      histogram.disable();
      stopRecent();
      registry.clear();
    },
  };
}

function measureRecent(registry: Registry, milliseconds: (nanoseconds: number) => number): () => void {
  const histogram = monitorEventLoopDelay({ resolution: RESOLUTION });
  histogram.enable();
  const windows: RecentDelay[] = [];
  const read = (): RecentDelay => ({
    p99: milliseconds(histogram.count > 0 ? histogram.percentile(99) : 0),
    max: milliseconds(histogram.max),
  });
  // Starting is heavy, and no one waits for it.
  let starting = true;
  const timer = setInterval(() => {
    if (!starting) windows.push(read());
    starting = false;
    windows.splice(0, windows.length - WINDOWS);
    histogram.reset();
  }, WINDOW);
  timer.unref();
  recent.set(registry, () => {
    const all = [...windows, starting ? { p99: 0, max: 0 } : read()];
    return { p99: Math.max(...all.map(({ p99 }) => p99)), max: Math.max(...all.map(({ max }) => max)) };
  });
  return () => {
    clearInterval(timer);
    histogram.disable();
  };
}
