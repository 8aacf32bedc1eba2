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
  return {
    registry,
    eventLoopDelay,
    reset: () => histogram.reset(),
    stop() {
      histogram.disable();
      registry.clear();
    },
  };
}
