// What a change of a recommendation may mean, while somebody types it: the same words as `jgz verschil` looks at, on the
// device. It may tell less than the check does; it never calls something the same that the check calls changed. The
// names of functions are those of `scripts/jgz/compare/meaning.py` and `turned.py`.

import { at, isNumber, plain, tokensOf } from "./voorstel-tekens.js";
import { WORDS } from "./voorstel-woorden.js";

/** @import { Token } from "./voorstel-tekens.js" */
/** @typedef {{ same: boolean, told: string, modal: string }} Change */

// Words that say how strongly something is advised.
const MODAL = /^(?:overweeg|overwegen|moet|moeten|dient|dienen|mag|mogen|kan|kunt|kunnen|hoeft|hoeven|zou)$/;
const MOST_TOKENS = 900;
const MOST_TOLD = 6;

/**
 * The places where words went and others came, by the longest row that both texts share.
 * @param {Token[]} old
 * @param {Token[]} now
 * @returns {[Token[], Token[]][]}
 */
function stretches(old, now) {
  const width = now.length + 1;
  const longest = new Uint16Array((old.length + 1) * width);
  for (let x = old.length - 1; x >= 0; x -= 1) {
    for (let y = now.length - 1; y >= 0; y -= 1) {
      const here = old[x]?.key === now[y]?.key;
      const [across, down, both] = [
        longest[x * width + y + 1],
        longest[(x + 1) * width + y],
        longest[(x + 1) * width + y + 1],
      ];
      longest[x * width + y] = here ? (both ?? 0) + 1 : Math.max(across ?? 0, down ?? 0);
    }
  }
  /** @type {[Token[], Token[]][]} */
  const found = [];
  /** @type {[Token[], Token[]]} */
  let open = [[], []];
  let [x, y] = [0, 0];
  const close = () => {
    if (open[0].length || open[1].length) found.push(open);
    open = [[], []];
  };
  while (x < old.length || y < now.length) {
    const [one, other] = [old[x], now[y]];
    if (one && other && one.key === other.key) {
      close();
      x += 1;
      y += 1;
    } else if (one && (!other || (longest[(x + 1) * width + y] ?? 0) >= (longest[x * width + y + 1] ?? 0))) {
      open[0].push(one);
      x += 1;
    } else if (other) {
      open[1].push(other);
      y += 1;
    }
  }
  close();
  return found;
}

/**
 * @param {string} one
 * @param {string} other
 */
function areOpposite(one, other) {
  if (one === `on${other}` || other === `on${one}`) return true;
  for (const pair of WORDS.beginnings) {
    for (const [begin, end] of [pair, [...pair].reverse()]) {
      if (begin !== undefined && one.startsWith(begin) && other === `${end}${one.slice(begin.length)}`) return true;
    }
  }
  const [unit, becomes] = [at(WORDS.units, one), at(WORDS.units, other)];
  if (unit && becomes && unit !== becomes && one.length > 1 && other.length > 1) return true;
  if (/^\d+e$/.test(one) && /^\d+e$/.test(other) && one !== other) return true;
  const sides = new Map(at(WORDS.opposites, one) ?? []);
  return (at(WORDS.opposites, other) ?? []).some(([group, side]) => sides.has(group) && sides.get(group) !== side);
}

/**
 * The words of one side of a place that may turn the meaning.
 * @param {Token[]} some
 * @param {Token[]} others
 * @param {boolean} short
 */
function turning(some, others, short) {
  const taken = others.map((item) => item.mark);
  if (others.some((item) => item.key === "-")) taken.push("tot", "t/m");
  return some.filter((item) => {
    const place = item.mark ? taken.indexOf(item.mark) : -1;
    if (place >= 0) taken.splice(place, 1);
    return (item.mark && place < 0) || (short && others.some((other) => areOpposite(item.key, other.key)));
  });
}

/** @param {Token} token */
function sortOf(token) {
  if (isNumber(token)) return "number";
  if (at(WORDS.negations, token.word)) return "negation";
  return Object.values(WORDS.units).includes(token.key) ? "unit" : "word";
}

/**
 * Words that went and came in one place as phrases: those of one sort together.
 * @param {Token[]} went
 * @param {Token[]} came
 * @returns {[string, string][]}
 */
function paired(went, came) {
  /** @type {[string, string][]} */
  const found = [];
  /** @type {[Token[], Token[]]} */
  const rest = [[], []];
  for (const sort of new Set([...went, ...came].map(sortOf))) {
    const gone = went.filter((token) => sortOf(token) === sort);
    const fresh = came.filter((token) => sortOf(token) === sort);
    const both = Math.min(gone.length, fresh.length);
    for (let number = 0; number < both; number += 1) found.push([gone[number]?.word ?? "", fresh[number]?.word ?? ""]);
    rest[0].push(...gone.slice(both));
    rest[1].push(...fresh.slice(both));
  }
  const sorts = new Set([...rest[0], ...rest[1]].map(sortOf));
  const apart = sorts.has("negation") && (sorts.has("number") || sorts.has("unit"));
  const words = rest.map((side) => side.map((token) => token.word));
  const [gone = [], fresh = []] = words;
  if (gone.length && fresh.length && Math.max(gone.length, fresh.length) <= 3 && !apart) {
    found.push([gone.join(" "), fresh.join(" ")]);
  } else {
    found.push(...gone.map((word) => /** @type {[string, string]} */ ([word, ""])));
    found.push(...fresh.map((word) => /** @type {[string, string]} */ (["", word])));
  }
  return found;
}

/**
 * @param {string} was
 * @param {string} becomes
 */
function phrase(was, becomes) {
  if (was === becomes) return `${was} veranderde`;
  if (was && becomes) return `${was} werd ${becomes}`;
  return was ? `*${was}* verdween` : `*${becomes}* kwam erbij`;
}

/**
 * What is known on a device of a change: `same` when only white space, quotes and capitals differ; `told` the words to
 * look at twice; `modal` the words that say how strongly something is advised and that came or went.
 * @param {string} before
 * @param {string} after
 * @returns {Change}
 */
export function changeOf(before, after) {
  const [one, other] = [plain(before), plain(after)];
  if (one.toLowerCase() === other.toLowerCase()) return { same: true, told: "", modal: "" };
  const [old, now] = [tokensOf(one).slice(0, MOST_TOKENS), tokensOf(other).slice(0, MOST_TOKENS)];
  /** @type {[string, string][]} */
  const pairs = [];
  /** @type {Set<string>} */
  const modal = new Set();
  for (const [went, came] of stretches(old, now)) {
    const short = went.length <= 4 && came.length <= 4;
    pairs.push(...paired(turning(went, came, short), turning(came, went, short)));
    for (const [side, others, said] of /** @type {const} */ ([
      [went, came, "verdween"],
      [came, went, "kwam erbij"],
    ])) {
      const known = others.map((token) => token.word);
      for (const { word } of side) if (MODAL.test(word) && !known.includes(word)) modal.add(`*${word}* ${said}`);
    }
  }
  const told = [...new Set(pairs.map(([was, becomes]) => phrase(was, becomes)))];
  const more = told.length - MOST_TOLD;
  const rest = more > 0 ? [`en nog ${more}`] : [];
  return { same: false, told: [...told.slice(0, MOST_TOLD), ...rest].join("; "), modal: [...modal].join("; ") };
}
