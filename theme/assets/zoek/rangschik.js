// Which pages answer a query best. One specification with scripts/jgz/search/ranking.py.

const GUIDELINE = 0.4;
const PHASE = 1.25;
const OWN_DOOR = 3;
const TAIL = 0.04;
const LONGEST_PHRASE = 6;
const JOIN = "_";

/** Rounded half up. */
export function rounded(value, unit = 1e6) {
  return Math.floor(value * unit + 0.5) / unit;
}

/** lunr's idf: how much a term tells pages apart, by the number of page-and-field pairs that have it. */
export function idf(places, pages) {
  return Math.log(1 + Math.abs((pages - places + 0.5) / (places + 0.5)));
}

/** lunr's figure for a term that stands so many times in a field with this boost; `worths` in index.py holds it to lunr. */
export function worth(rarity, times, boost, k1) {
  return Math.round(((rarity * ((k1 + 1) * times)) / (k1 + times)) * boost * 1000) / 1000;
}

/** Every run of words that may be a phrase of the index, shortest first. */
export function phraseCandidates(terms) {
  const found = new Set();
  for (let length = 2; length <= LONGEST_PHRASE; length++) {
    for (let place = 0; place + length <= terms.length; place++)
      found.add(terms.slice(place, place + length).join(JOIN));
  }
  return [...found];
}

/**
 * The pages in order: `[{number, score, found}]`, `found` being the terms that each was found by.
 * `pages` says of each page what it is, `scores(term)` gives a Map of page to worth, `rarity(term)` lunr's idf.
 */
export function rank(query, meanings, phrases, door, { pages, scores, rarity }) {
  const hits = new Map();
  const at = (number) => {
    if (!hits.has(number)) hits.set(number, { number, score: 0, covered: 0, found: [] });
    return hits.get(number);
  };
  let total = 0;
  query.words.forEach(({ weight }, place) => {
    for (const group of meanings[place].groups) {
      let most = 0;
      for (const [term, value] of group) most = Math.max(most, rarity(term) * value);
      const worth = weight * most;
      total += worth;
      for (const [number, [score, term]] of bestOf(group, pages, scores)) {
        const hit = at(number);
        hit.score += score * weight;
        hit.covered += worth;
        hit.found.push(term);
      }
    }
  });
  for (const term of phrases) {
    for (const [number, score] of pageScores(term, pages, scores)) {
      const hit = at(number);
      hit.score += score;
      hit.found.push(term);
    }
  }
  let most = 0;
  for (const hit of hits.values()) {
    hit.share = total ? Math.min(1, hit.covered / total) : 1;
    hit.worth = hit.score * hit.share * Math.sqrt(hit.share);
    most = Math.max(most, hit.worth);
  }
  const list = [...hits.values()]
    .filter(({ worth, share }) => worth >= most * TAIL || share === 1)
    .map(({ number, worth, found }) => ({ number, score: rounded(worth * lift(pages[number], query, door)), found }));
  return list.sort((a, b) => b.score - a.score || a.number - b.number);
}

function lift(page, query, door) {
  const phase = page.phases.some((id) => query.phases.has(id)) ? PHASE : 1;
  return page.audience.includes(door) ? phase * OWN_DOOR : phase;
}

function bestOf(group, pages, scores) {
  const best = new Map();
  for (const [term, value] of group) {
    for (const [number, score] of pageScores(term, pages, scores)) {
      const had = best.get(number);
      if (!had || score * value > had[0]) best.set(number, [score * value, term]);
    }
  }
  return best;
}

/** What a term is worth for each page, its guideline's words included. */
function pageScores(term, pages, scores) {
  const found = new Map();
  for (const [number, score] of scores(term)) {
    const page = pages[number];
    if (page.members)
      for (const member of page.members) found.set(member, (found.get(member) || 0) + score * GUIDELINE);
    else found.set(number, (found.get(number) || 0) + score);
  }
  return found;
}
