// One search from text to ranked pages: reads what is needed, then ranks.

import { stem } from "./ontleder.js";
import { expand } from "./verruim.js";
import { phraseCandidates, rank } from "./rangschik.js";
import { readQuery } from "./vraag.js";

/**
 * The pages for a query: `{query, meanings, hits}`. `door` is the audience to put first, `typing` says that the last
 * word is unfinished, `literal` that words are to be taken as they stand.
 */
export async function search(index, text, { door = "", typing = false, literal = false } = {}) {
  const query = readQuery(text, index.language);
  const candidates = phraseCandidates(query.terms);
  const last = query.words.length - 1;
  const { exact, starts } = neededFor(query, typing);
  const tiers = typing && query.words.every(({ word }, place) => isQuick(word, index, place === last)) ? ["snel"] : ["snel", "rest"];
  // Phrases are titles and keywords: only the quick tier has them.
  await Promise.all([index.need(exact, starts, tiers), index.need(candidates, [], ["snel"])]);
  const meanings = query.words.map(({ word }, place) =>
    literal && !index.has(stem(word.text)) ? { groups: [], guess: "" } : expand(word, index, typing && place === last));
  await index.need(meanings.flatMap(({ groups }) => groups.flatMap((group) => [...group.keys()])), [], tiers);
  const phrases = candidates.filter((term) => index.has(term));
  const hits = rank(query, meanings, phrases, door, {
    pages: index.pages,
    scores: (term) => index.scores(term),
    rarity: (term) => index.rarity(term),
  });
  return { query, meanings, hits };
}

/** Whether titles and keywords alone answer for a word that is being typed; one of two letters has yet to grow. */
function isQuick({ text }, index, unfinished) {
  if (text.length < 3) return unfinished || index.hasQuick(stem(text));
  return index.hasQuick(stem(text)) || index.quick.some((term) => term.startsWith(text));
}

/** The terms that tell whether a word is known, and the beginnings whose longer words may be meant: see `expand`. */
function neededFor(query, typing) {
  const exact = [];
  const starts = [];
  query.words.forEach(({ word }, place) => {
    for (const text of [word.text, ...word.parts]) {
      const term = stem(text);
      exact.push(term);
      if (term.length > 3) starts.push(term);
      if (term.length > 4 && term.endsWith("t")) exact.push(term.slice(0, -1));
    }
    if (typing && place === query.words.length - 1 && word.text.length > 2) starts.push(word.text);
  });
  return { exact, starts };
}
