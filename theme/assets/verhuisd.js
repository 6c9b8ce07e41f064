// A page that has moved: leads on to its new address and keeps the #fragment, which a refresh would lose.
const canonical = /** @type {HTMLLinkElement} */ (document.querySelector('link[rel="canonical"]'));
location.replace(canonical.href + location.hash);
