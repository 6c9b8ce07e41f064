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
  const { exact, starts } = neededFor(query);
  const tiers = typing && query.words.every(({ word }) => isQuick(word, index)) ? ["snel"] : ["snel", "rest"];
  await index.need([...exact, ...candidates], starts, tiers);
  const last = query.words.length - 1;
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

/** Whether titles and keywords alone answer for a word that is being typed. */
function isQuick(word, index) {
  return index.hasQuick(stem(word.text)) || (word.text.length > 2 && index.quick.some((term) => term.startsWith(word.text)));
}

/** The terms that tell whether a word is known, and the beginnings whose longer words may be meant. */
function neededFor(query) {
  const exact = [];
  const starts = [];
  for (const { word } of query.words) {
    for (const text of [word.text, ...word.parts]) {
      const term = stem(text);
      exact.push(term.slice(0, -1) || term, `${term}t`, term);
      if (term.length > 3) starts.push(term);
      if (text.length > 2) starts.push(text);
    }
  }
  return { exact, starts };
}
