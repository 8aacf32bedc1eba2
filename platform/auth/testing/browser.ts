/** A browser without a screen: keeps cookies by origin, goes where it is sent one step at a time, fills in plain forms. */
export class TestBrowser {
  readonly #cookies = new Map<string, Map<string, string>>();

  /** One request, no redirect followed. */
  async open(address: string | URL, form?: Readonly<Record<string, string>>): Promise<Response> {
    const url = new URL(address);
    const jar = this.#cookies.get(url.origin) ?? new Map<string, string>();
    this.#cookies.set(url.origin, jar);
    const answer = await fetch(url, {
      redirect: 'manual',
      headers: { cookie: [...jar].map(([name, value]) => `${name}=${value}`).join('; ') },
      ...(form && { method: 'POST', body: new URLSearchParams(form) }),
    });
    for (const line of answer.headers.getSetCookie()) {
      const [pair = '', ...attributes] = line.split(';');
      const [name = '', ...value] = pair.split('=');
      const ended = attributes.some((one) => /^\s*(max-age=0|expires=Thu, 01 Jan 1970)/i.test(one));
      if (ended) jar.delete(name.trim());
      else jar.set(name.trim(), value.join('='));
    }
    return answer;
  }

  /** Follows redirects until one leads to `until`, or a page that is not a redirect; answers where it stopped. */
  async follow(address: string, until: string, form?: Readonly<Record<string, string>>) {
    let at = new URL(address);
    let answer = await this.open(at, form);
    for (let steps = 0; steps < 20; steps += 1) {
      const location = answer.headers.get('location');
      if (location === null) return { at, answer };
      at = new URL(location, at);
      if (at.href.startsWith(until)) return { at, answer: null };
      answer = await this.open(at);
    }
    throw new Error(`still redirected at ${at.href}`);
  }
}
