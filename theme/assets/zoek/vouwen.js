// Words as the build writes them in one text. One specification with scripts/jgz/search/front_coding.py.

/** Words from what `front_coded` made of them. */
export function unfolded(/** @type {string} */ text) {
  let before = "";
  return (text.match(/[A-Z][^A-Z]*/g) || []).map(
    (item) => (before = before.slice(0, item.charCodeAt(0) - 65) + item.slice(1)),
  );
}
