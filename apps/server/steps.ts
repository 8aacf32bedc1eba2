const WIDTH = 20;

/** Prints `[#####...............] 2/4 Opening the stores (1.2 s)`, one line a step, as `scripts/ensure-built.mjs` does. */
export function createSteps(total: number, write: (text: string) => void) {
  let done = 0;
  return async <Result>(title: string, work: () => Promise<Result>): Promise<Result> => {
    const filled = Math.round((WIDTH * done) / total);
    done += 1;
    write(`[${'#'.repeat(filled)}${'.'.repeat(WIDTH - filled)}] ${done}/${total} ${title}\n`);
    return work();
  };
}
