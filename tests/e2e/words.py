"""What does not fit: words of titles that are broken in the middle, and parts that are wider than the screen."""

from __future__ import annotations

# What may be broken: titles, and what looks like one. A word may be cut where it has a sign to be cut at.
TITLES = "h1, h2, h3, summary, .jgz-leeftijden a, .jgz-deur strong, .jgz-bel__kop"
# Each word of these that stands on more than one line though it would fit on one.
BROKEN = """(where) => {
    const pen = document.createElement("canvas").getContext("2d");
    const found = [];
    for (const title of document.querySelectorAll(where)) {
        if (!title.checkVisibility()) continue;
        const texts = document.createTreeWalker(title, NodeFilter.SHOW_TEXT);
        let block = title;
        while (getComputedStyle(block).display === "inline") block = block.parentElement;
        const frame = getComputedStyle(block);
        const room = block.clientWidth - parseFloat(frame.paddingLeft) - parseFloat(frame.paddingRight);
        for (let text = texts.nextNode(); text; text = texts.nextNode()) {
            const style = getComputedStyle(text.parentElement);
            pen.font = `${style.fontStyle} ${style.fontWeight} ${style.fontSize} ${style.fontFamily}`;
            for (const { 0: word, index } of text.data.matchAll(/[^\\s\\-–/]+/g)) {
                const range = document.createRange();
                range.setStart(text, index);
                range.setEnd(text, index + word.length);
                const boxes = [...range.getClientRects()].filter((box) => box.width > 1);
                const lines = new Set(boxes.map((box) => Math.round(box.top))).size;
                if (lines > 1 && pen.measureText(word).width <= room) found.push(`${title.tagName} ${word}`);
            }
        }
    }
    return found;
}"""

# What sticks out at the right, when the page can be moved sideways.
OVERFLOW = """() => {
    const width = document.documentElement.clientWidth;
    const all = document.documentElement.scrollWidth;
    const left = document.querySelector("article[dir=rtl]") ? -1 : -Infinity;
    if (all <= width && left === -Infinity) return [];
    const beyond = (part) => {
        const box = part.getBoundingClientRect();
        return part.checkVisibility() && (box.right > width + 1 || (box.left < left && part.closest("article")));
    };
    const parts = [...document.querySelectorAll("body *")]
        .filter((part) => beyond(part) && ![...part.children].some(beyond))
        .map((part) => part.outerHTML.slice(0, 120));
    // A long word sticks out of a part that fits itself.
    return parts.length || all <= width ? parts : [`${all} of ${width}`];
}"""

# Text smaller than 16 pixels, by its part. Signs beside words, raised and lowered signs, and drawings that show how a
# sheet looks are not read as text.
SMALL = """() => {
    const found = new Set();
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let text = texts.nextNode(); text; text = texts.nextNode()) {
        const part = text.parentElement;
        if (!text.data.trim() || !part.checkVisibility() || part.closest("[aria-hidden=true], sup, sub")) continue;
        const range = document.createRange();
        range.selectNodeContents(text);
        if (range.getBoundingClientRect().width < 2) continue;
        const scale = part instanceof SVGElement ? part.getScreenCTM().a : 1;
        const size = parseFloat(getComputedStyle(part).fontSize) * scale;
        if (size < 15.99) found.add(`${part.localName}.${part.className.baseVal ?? part.className}: ${size}`);
    }
    return [...found];
}"""

# The text of a page larger, as its reader may set it: ours begins at 125 %.
LARGER = "(size) => { document.documentElement.style.fontSize = size; }"
