// Recommendations to take along, as text.

/** @import { Line, Read } from "../modulelezer.js" */
/** @typedef {{ module: Read, lines: Line[] }[]} Chosen the chosen recommendations by module */

/** Short, for a letter: what is recommended and how strongly, with one line of origin for each module. */
export function letter(/** @type {Chosen} */ chosen) {
  return chosen
    .map(({ module, lines }) => {
      const notes = [
        `versie ${module.version}`,
        ...(module.passed ? ["herzieningstermijn verlopen"] : []),
        ...(module.invented ? ["voorbeeldtekst, geen zorginhoud"] : []),
      ];
      const advice = lines.map((line) => `- ${line.words} (${line.strength})`);
      return `${module.title} (JGZ-richtlijnen, ${notes.join(", ")}):\n${advice.join("\n")}`;
    })
    .join("\n\n");
}

/** Each with its whole reference, as the button on its own page copies it. */
export function whole(/** @type {Chosen} */ chosen) {
  const every = chosen.flatMap(({ module, lines }) =>
    lines.map(
      (line) =>
        line.quote || `${line.words} (${line.strength}). ${module.title}, versie ${module.version}\n${line.address}`,
    ),
  );
  return every.join("\n\n");
}
