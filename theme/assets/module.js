// What the page of a module has: copying, reading on the side, and proposing a change.

import "./kopieer.js";
import "./lezen.js";
import "./voorstel.js";
