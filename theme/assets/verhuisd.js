// A page that has moved: leads on to its new address and keeps the #fragment, which a refresh would lose.
location.replace(document.querySelector('link[rel="canonical"]').href + location.hash);
