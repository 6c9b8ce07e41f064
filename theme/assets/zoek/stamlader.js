// Loads the stemmer of Dutch, which is a script of others.

import { FileError, PATIENCE } from "../delen.js";

/**
 * The stemmer, from a script that is no module: it puts its class on the window.
 * @param {URL} root
 * @returns {Promise<new () => Stemmer>}
 */
export function loadStemmer(root) {
  return new Promise((done, fail) => {
    // An element with this id would be found under the same name.
    const known = () => typeof window.DutchStemmer === "function" && window.DutchStemmer;
    const found = known();
    if (found) return done(found);
    const script = document.createElement("script");
    script.src = new URL("assets/zoek/stammer.js", root).href;
    const lost = () => fail(new FileError("stemmer"));
    script.onload = () => {
      const loaded = known();
      return loaded ? done(loaded) : lost();
    };
    script.onerror = lost;
    setTimeout(lost, PATIENCE);
    return document.head.append(script);
  });
}
