// What scripts of several pages share: making elements, and files that may be of a site from before.

/** Milliseconds that a file may take. */
export const PATIENCE = 10000;

/**
 * An element with a class and children.
 * @template {keyof HTMLElementTagNameMap} Name
 * @param {Name} name
 * @param {string} className
 * @param {...(Node | string)} children
 * @returns {HTMLElementTagNameMap[Name]}
 */
export function make(name, className, ...children) {
  const element = document.createElement(name);
  if (className) element.className = className;
  element.append(...children);
  return element;
}

/**
 * The element with an id that a template has.
 * @template {typeof HTMLElement} Kind
 * @param {string} id
 * @param {Kind} kind the class it is of
 * @returns {InstanceType<Kind>}
 */
export function part(id, kind) {
  const found = document.getElementById(id);
  if (!(found instanceof kind)) throw new TypeError(id);
  return /** @type {InstanceType<Kind>} */ (found);
}

/**
 * A file that could not be read. `gone`: the site may have been published anew, so that its head is to be read again.
 */
export class FileError extends Error {
  /**
   * @param {string} text
   * @param {boolean} gone
   */
  constructor(text, gone = false) {
    super(text);
    this.gone = gone;
  }
}

/**
 * The content of a file.
 * @param {URL} address
 * @param {RequestCache} [cache]
 */
export async function readJson(address, cache = "default") {
  const get = () => fetch(address, { cache, signal: AbortSignal.timeout(PATIENCE) });
  try {
    // Where it was asked for ahead while there was no connection, a browser remembers that it failed, once.
    const answer = await get().catch((error) => (error.name === "TimeoutError" ? Promise.reject(error) : get()));
    if (!answer.ok) throw new FileError(String(answer.status), true);
    return await answer.json();
  } catch (error) {
    throw error instanceof FileError ? error : new FileError(String(error));
  }
}

/**
 * Files that are opened once for the whole page. A failure is forgotten, so that a later try may succeed; when pieces
 * are gone, the site has been published anew: then they are opened again past any copy, once.
 * @template Opened
 * @param {(cache?: RequestCache) => Promise<Opened>} open
 */
export function openedOnce(open) {
  /** @type {Promise<Opened> | null} */
  let opened = null;
  /** @param {RequestCache} [cache] */
  function get(cache) {
    const mine = opened || open(cache);
    opened = mine;
    mine.catch(() => forget(mine));
    return mine;
  }
  /** @param {Promise<Opened>} mine */
  function forget(mine) {
    if (opened === mine) opened = null;
  }
  /**
   * Uses the files.
   * @template Answer
   * @param {(files: Opened) => Answer | Promise<Answer>} use
   */
  return async function withFiles(use) {
    const mine = get();
    try {
      return await use(await mine);
    } catch (error) {
      if (!(error instanceof FileError && error.gone)) throw error;
      forget(mine);
      return use(await get("reload"));
    }
  };
}
