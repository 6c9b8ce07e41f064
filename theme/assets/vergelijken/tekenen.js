// How modules and versions stand beside each other on the page.

import { make } from "../delen.js";

/** @import { Line, Read } from "../modulelezer.js" */
/** @import { Choice } from "./stand.js" */

/**
 * A recommendation with a box to choose it by.
 * @param {Read} module
 * @param {Line} line
 * @param {Choice} choice
 * @param {string} [note] what is different from the other side
 */
function card(module, line, choice, note) {
  const key = `${module.name}#${line.id}`;
  const box = make("input", "");
  box.type = "checkbox";
  box.value = key;
  box.checked = choice.kies.includes(key);
  const name = make("span", "", line.title);
  const head = make("p", "jgz-vink", make("label", "", box, name));
  const link = make("a", "", "Naar deze aanbeveling");
  link.setAttribute("href", `${module.address}#${line.id}`);
  link.setAttribute("aria-label", `Naar: ${line.title}`);
  const parts = [head, line.text.cloneNode(true), ...(line.about ? [line.about.cloneNode(true)] : [])];
  const foot = make(
    "p",
    "jgz-noot",
    ...(note ? [make("strong", "", note), " · "] : []),
    line.phases.join(", "),
    " · ",
    link,
  );
  return make("li", "jgz-vergelijk__kaart", ...parts, foot);
}

/**
 * What lines are grouped by, with the lines of each.
 * @param {Read} module
 * @param {Choice} choice
 * @returns {Map<string, Line[]>}
 */
function grouped(module, choice) {
  /** @type {Map<string, Line[]>} */
  const groups = new Map();
  for (const line of module.lines) {
    const keys = choice.per === "fase" ? line.phases : [choice.per === "sterkte" ? line.strength : line.question];
    for (const key of keys.length ? keys : [""]) groups.set(key, [...(groups.get(key) ?? []), line]);
  }
  return groups;
}

/** @param {Read} module */
function headOf(module) {
  const link = make("a", "", module.title);
  link.setAttribute("href", module.address);
  const late = module.passed ? [" · ", make("strong", "jgz-let", "Termijn verlopen")] : [];
  const about = make("p", "jgz-noot", `${module.status || "Versie"} · versie ${module.version}`, ...late);
  return make("div", "", make("h2", "", link), about);
}

/**
 * In words how a recommendation differs from the same one in another version.
 * @param {Line} line
 * @param {Read | undefined} other
 */
function difference(line, other) {
  if (!other) return "";
  const same = other.lines.find((item) => item.id === line.id);
  if (!same) return "Alleen in deze versie";
  const changed = [
    ...(same.title !== line.title ? ["titel"] : []),
    ...(same.words !== line.words ? ["tekst"] : []),
    ...(same.strength !== line.strength ? ["sterkte"] : []),
    ...(String(same.phases) !== String(line.phases) ? ["fasen"] : []),
  ];
  return changed.length ? `Anders: ${changed.join(", ")}` : "Gelijk";
}

/**
 * The lines of one side below a heading, each with what is different from the other side.
 * @param {Read} module
 * @param {Line[]} lines
 * @param {Choice} choice
 * @param {Read} [other]
 */
function listOf(module, lines, choice, other) {
  return lines.length
    ? make("ul", "jgz-vergelijk__lijst", ...lines.map((line) => card(module, line, choice, difference(line, other))))
    : make("p", "jgz-noot", `Geen aanbeveling in ${other ? `versie ${module.version}` : module.title}.`);
}

/**
 * In rows: each row is a question, a phase or a strength that either of them has.
 * @param {Read[]} sides
 * @param {Choice} choice
 * @param {string} unnamed what stands above lines that are under none of these
 */
function rows(sides, choice, unnamed) {
  const groups = sides.map((module) => grouped(module, choice));
  const keys = [...new Set(groups.flatMap((group) => [...group.keys()]))];
  return keys.map((key) => {
    const lists = sides.map((module, number) => {
      const other = areVersions(sides) ? sides[1 - number] : undefined;
      return make("div", "", listOf(module, groups[number].get(key) ?? [], choice, other));
    });
    return make(
      "section",
      "jgz-vergelijk__rij",
      make("h3", "", key || unnamed),
      make("div", "jgz-vergelijk__zijden", ...lists),
    );
  });
}

/**
 * Modules that answer other questions: each with its own, beside each other.
 * @param {Read[]} sides
 * @param {Choice} choice
 * @param {string} unnamed
 */
function columns(sides, choice, unnamed) {
  const made = sides.map((module) => {
    const groups = [...grouped(module, choice)].flatMap(([key, lines]) => [
      make("h3", "", key || unnamed),
      listOf(module, lines, choice),
    ]);
    return make("div", "", ...groups);
  });
  return make("div", "jgz-vergelijk__zijden", ...made);
}

const areVersions = (/** @type {Read[]} */ sides) => sides.length === 2 && sides[0].id === sides[1].id;

/**
 * One module, or two modules or versions side by side.
 * @param {Read[]} sides
 * @param {Choice} choice
 * @param {string} unnamed what stands above lines that answer no question
 */
export function sideBySide(sides, choice, unnamed) {
  if (!sides.length) return [];
  if (areVersions(sides)) shareQuestions(sides);
  const heads = make("div", "jgz-vergelijk__zijden jgz-vergelijk__koppen", ...sides.map(headOf));
  const inRows = areVersions(sides) || choice.per;
  return [heads, ...(inRows ? rows(sides, choice, unnamed) : [columns(sides, choice, unnamed)])];
}

/**
 * The page of an old version doesn't say which question a recommendation answers; the other one does.
 * @param {Read[]} versions
 */
function shareQuestions(versions) {
  const lines = versions.flatMap((version) => version.lines);
  for (const line of lines)
    line.question ||= lines.find((item) => item.id === line.id && item.question)?.question ?? "";
}

/**
 * What a reader chose elsewhere, by module.
 * @param {Read[]} modules
 * @param {Choice} choice
 */
export function onlyChosen(modules, choice) {
  return modules.map((module) => {
    const lines = module.lines.filter((line) => choice.kies.includes(`${module.name}#${line.id}`));
    const cards = lines.map((line) => card(module, line, choice));
    return make("section", "", headOf(module), make("ul", "jgz-vergelijk__lijst", ...cards));
  });
}
