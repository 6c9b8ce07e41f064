// On a narrow screen the line of phases begins at the phase of the page. Without this script it begins at the first.

const here = document.querySelector(".jgz-tijdlijn [aria-current]");
const line = here?.closest("nav");

// Sideways only: the page itself stays where it is.
if (here && line) line.scrollLeft += here.getBoundingClientRect().left - line.getBoundingClientRect().left;
