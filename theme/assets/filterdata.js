// What the filter on recommendations reads: a head to choose and count with, and the texts of each cluster, on use.

const DATA = new URL("../aanbevelingen/gegevens/", import.meta.url);
let opened = null;
const texts = new Map();

async function json(name, cache) {
  const answer = await fetch(new URL(name, DATA), cache ? { cache } : {});
  if (!answer.ok) throw Object.assign(new Error(`${answer.status} ${name}`), { gone: answer.status === 404 });
  return answer.json();
}

/** What each recommendation is chosen by, in the order of the list; a failure is forgotten, so that a later try may succeed. */
function open(cache) {
  const mine = json("kop.json", cache).then(readHead);
  opened = mine;
  mine.catch(() => {
    if (opened === mine) opened = null;
  });
  return mine;
}

function readHead(head) {
  const places = head.keuzes.cluster.map(() => 0);
  const all = head.modules.flatMap(([cluster, lines], module) => {
    const place = places[cluster]++;
    return lines.map(([fase, beroep, kind, kern], line) => ({
      module,
      cluster,
      place,
      line,
      fase,
      beroep,
      kern,
      kind,
      sterkte: head.soorten[kind][0],
    }));
  });
  return { ...head, all };
}

/** Uses the data. When its pieces are gone, the site has been published anew: then the head is read again, once. */
export async function withData(use) {
  try {
    return await use(await (opened || open()));
  } catch (error) {
    if (!error.gone) throw error;
    return use(await open("reload"));
  }
}

/** The modules of a cluster in words, in the order of the list. */
export function modulesOf(data, cluster) {
  const name = `${data.versie}/${data.keuzes.cluster[cluster][0]}.json`;
  if (!texts.has(name)) {
    texts.set(name, json(name));
    texts.get(name).catch(() => texts.delete(name));
  }
  return texts.get(name);
}
