// How long the worker waits for the line, and whether it takes it for dead.

/** In milliseconds. */
export const PATIENCE = 3000;

// Until when it is taken for dead, so that a page from the device does not wait anew for each of its files.
let slowUntil = 0;

export const isSlow = () => Date.now() < slowUntil;

export function takeForDead() {
  slowUntil = Date.now() + 10 * PATIENCE;
}

export function takeForAlive() {
  slowUntil = 0;
}

/**
 * Nothing, after as many milliseconds.
 * @returns {Promise<null>}
 */
export const wait = (/** @type {number} */ time) =>
  new Promise((done) => {
    setTimeout(done, time, null);
  });

/**
 * What was promised; null when it fails.
 * @template Value
 * @param {Promise<Value>} promise
 * @returns {Promise<Value | null>}
 */
export const quietly = (promise) => promise.catch(() => null);
