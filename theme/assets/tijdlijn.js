// On a narrow screen the line of phases begins at the phase of the page. Without this script it begins at the first.

/** @type {HTMLElement | null} */
const phaseHere = document.querySelector(".jgz-tijdlijn [aria-current]");
const phases = phaseHere?.closest("nav");

// Sideways only: the page itself stays where it is.
if (phaseHere && phases)
  phases.scrollLeft += phaseHere.getBoundingClientRect().left - phases.getBoundingClientRect().left;
