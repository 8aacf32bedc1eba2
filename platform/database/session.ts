/** The one session of PGlite: whoever holds it runs statements; first come, first served. */
export class Session {
  #last: Promise<void> = Promise.resolve();

  /** Answers the function that gives the session back; calling it twice does nothing. */
  async take(): Promise<() => void> {
    let giveBack!: () => void;
    const before = this.#last;
    this.#last = new Promise((resolve) => (giveBack = resolve));
    await before;
    return giveBack;
  }
}
