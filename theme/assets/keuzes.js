// What the two pages with choices share: the filter on recommendations and the page of search. What is asked stands in
// the address, so that it can be shared and Back works; a long answer is shown a part at a time.

/**
 * What a page asks stands behind this in its address: a browser never sends that part to a server, so what a reader looks
 * for stays on the device, while the address can still be kept, shared and gone back to.
 */
export const START = "#?";

/** What the address asks. */
export const asked = () =>
  new URLSearchParams(location.hash.startsWith(START) ? location.hash.slice(START.length) : "");

/**
 * The address of this page that asks for something.
 * @param {Record<string, string>} values by name; an empty one is left out
 */
export function asking(values) {
  const given = String(new URLSearchParams(Object.entries(values).filter(([, value]) => value)));
  return location.pathname + (given && `${START}${given}`);
}

/** Shows what waited for the choice of the address, now that it is as asked; kiest.js had it wait. */
export function settled() {
  delete document.documentElement.dataset.kiest;
}

/**
 * A list that follows from the address.
 * @template State what is asked
 */
export class Choices {
  /**
   * @param {(state: State) => string} address the address that asks for something
   * @param {(done: () => boolean) => void} answer reads the address and shows what it asks for; `done` tells whether
   *   nothing else was asked since
   */
  constructor(address, answer) {
    this.address = address;
    this.answer = answer;
    this.asked = 0;
    /** How many of the answer are shown. */
    this.count = 0;
    addEventListener("pagehide", () => this.keep());
  }

  /** Remembers how far the reader had come, for Back and reload. */
  keep() {
    history.replaceState({ count: this.count, y: scrollY }, "");
  }

  /**
   * How far the reader had come at this address.
   * @returns {{ count: number, y: number }}
   */
  get kept() {
    return { count: 0, y: 0, ...history.state };
  }

  /** @param {State} state */
  goTo(state) {
    this.keep();
    history.pushState(null, "", this.address(state));
    this.run();
  }

  /** Answers what the address asks. */
  run() {
    this.asked += 1;
    this.answer(this.current());
  }

  /** Tells, at any later moment, whether nothing else was asked since now. */
  current() {
    const mine = this.asked;
    return () => mine === this.asked;
  }

  /**
   * Shows a next part; the keyboard goes to its first link.
   * @template Part
   * @param {HTMLElement} button what asks for it; hidden until it is known whether there is more
   * @param {() => Promise<Part>} read
   * @param {(part: Part) => Element | undefined} add puts a part on the page and gives its first element
   * @param {(error: unknown) => void} fail
   */
  async more(button, read, add, fail) {
    const done = this.current();
    button.hidden = true;
    try {
      const found = await read();
      if (done()) add(found)?.querySelector("a")?.focus();
    } catch (error) {
      if (!done()) return;
      button.hidden = false;
      fail(error);
    }
  }
}
