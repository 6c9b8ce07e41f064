"""What moved between two photographs: how many dots, and where. The browser reads the pictures, so no library does."""

from __future__ import annotations

import base64
from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import Browser, Page

# How much of a colour (of 255) may differ unseen: edges of letters are drawn a little differently at times.
_UNSEEN = 24
_COMPARE = """async ([before, after, unseen]) => {
    const dots = async (data) => {
        const picture = await createImageBitmap(await (await fetch(data)).blob());
        const canvas = new OffscreenCanvas(picture.width, picture.height);
        const pen = canvas.getContext("2d");
        pen.drawImage(picture, 0, 0);
        return pen.getImageData(0, 0, picture.width, picture.height);
    };
    const [one, other] = [await dots(before), await dots(after)];
    const width = Math.min(one.width, other.width), height = Math.min(one.height, other.height);
    let moved = 0, left = width, top = height, right = 0, bottom = 0;
    for (let y = 0; y < height; y += 1) {
        for (let x = 0; x < width; x += 1) {
            const [a, b] = [(y * one.width + x) * 4, (y * other.width + x) * 4];
            if ([0, 1, 2].some((part) => Math.abs(one.data[a + part] - other.data[b + part]) > unseen)) {
                moved += 1;
                [left, right] = [Math.min(left, x), Math.max(right, x + 1)];
                [top, bottom] = [Math.min(top, y), Math.max(bottom, y + 1)];
            }
        }
    }
    return { moved, box: [left, top, right, bottom], sizes: [one.width, one.height, other.width, other.height] };
}"""


@dataclass(frozen=True)
class Moved:
    """A photograph that is not what it was. `box` is where from the left, from above, and to where; None when only its
    size differs. `height` is by how many dots it grew."""

    name: str
    share: float
    box: tuple[int, int, int, int] | None
    height: int

    @property
    def told(self) -> str:
        """In words."""
        grown = f", {abs(self.height)} punten {'langer' if self.height > 0 else 'korter'}" if self.height else ""
        place = f", van {self.box[0]},{self.box[1]} tot {self.box[2]},{self.box[3]}" if self.box else ""
        share = f"{self.share * 100:.2f}".replace(".", ",")
        return f"{self.name}: {share} % anders{place}{grown}"


def moved_between(browser: Browser, before: Path, after: Path) -> list[Moved]:
    """The photographs in both folders that differ, in order of name."""
    page = browser.new_page()
    names = sorted({item.name for item in before.glob("*.png")} & {item.name for item in after.glob("*.png")})
    found = [item for name in names if (item := _moved(page, before / name, after / name))]
    page.close()
    return found


def _moved(page: Page, before: Path, after: Path) -> Moved | None:
    if before.read_bytes() == after.read_bytes():
        return None
    said = page.evaluate(_COMPARE, [_data(before), _data(after), _UNSEEN])
    old_width, old_height, new_width, new_height = said["sizes"]
    if not said["moved"] and (old_width, old_height) == (new_width, new_height):
        return None
    box = tuple(said["box"]) if said["moved"] else None
    shared = min(old_width, new_width) * min(old_height, new_height)
    return Moved(after.name, said["moved"] / shared, box, new_height - old_height)


def _data(path: Path) -> str:
    return f"data:image/png;base64,{base64.b64encode(path.read_bytes()).decode()}"
