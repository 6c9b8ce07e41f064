"""A form as a page in one file: filled in without a connection, and saved or mailed by whoever filled it in."""

from __future__ import annotations

from html import escape

from jgz.workflow.form import PER_ITEM, Field, Form, Item, explanation

_STYLE = """
body{font:1.05rem/1.5 system-ui,sans-serif;max-width:46rem;margin:0 auto;padding:1rem;color:#1b1b1b;background:#fff}
section{border-top:2px solid #767676;margin-top:2rem;padding-top:.5rem}
label{display:block;font-weight:600;margin-top:.8rem}
.bij{color:#595959;font-size:.95rem;margin:.1rem 0}
input,textarea,select{font:inherit;width:100%;box-sizing:border-box;border:1px solid #767676;padding:.4rem}
input,textarea,select{color:inherit;background:#fff}
fieldset{border:0;margin:0;padding:0}
textarea{min-height:4.5rem}
button{font:inherit;min-height:44px;padding:.4rem 1rem;margin:.5rem .5rem 0 0}
@media print{button{display:none}}
"""
# What a reader typed is put in the page itself, so that the saved page is the answer and can be opened again.
_SCRIPT = """
(() => {
  const form = document.querySelector("form");
  const fields = [...form.elements].filter((item) => item.name);
  const keep = () => {
    for (const item of fields) {
      if (item.tagName === "TEXTAREA") item.textContent = item.value;
      else if (item.tagName === "SELECT")
        for (const option of item.options) option.toggleAttribute("selected", option.selected);
      else item.setAttribute("value", item.value);
    }
  };
  const knoppen = document.getElementById("knoppen");
  knoppen.hidden = false;
  document.getElementById("bewaar").addEventListener("click", () => {
    keep();
    knoppen.hidden = true;
    const text = `<!doctype html>\\n${document.documentElement.outerHTML}`;
    knoppen.hidden = false;
    const link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob([text], { type: "text/html" }));
    link.download = form.dataset.bestand;
    link.click();
  });
  document.getElementById("mail").addEventListener("click", () => {
    const given = fields.filter((item) => item.value.trim());
    const text = given.map((item) => `[${item.name}]\\n${item.value}\\n`).join("\\n");
    const about = encodeURIComponent(document.title);
    location.href = `mailto:?subject=${about}&body=${encodeURIComponent(text)}`;
  });
})();
"""


def write_html(form: Form) -> bytes:
    """The page. It loads nothing and sends nothing; without script it can be filled in and printed."""
    title = escape(f"Reactie op: {form.title}")
    lines = "".join(f"<p>{escape(line)}</p>" for line in explanation(form))
    items = "".join(_item(form, item) for item in form.items)
    about = "Jouw antwoord" if form.plain else "Over jou en het geheel"
    name = escape(f"reactie-{form.module}-{form.version}.html")
    page = f"""<!doctype html>
<html lang="nl"><head><meta charset="utf-8"><title>{title}</title>
<meta name="viewport" content="width=device-width,initial-scale=1">
<meta name="robots" content="noindex"><meta name="referrer" content="no-referrer"><style>{_STYLE}</style></head>
<body><main><h1>{title}</h1>{lines}
<noscript><p>Opslaan en mailen met een knop gaat alleen met JavaScript. Zonder kun je het formulier invullen en
afdrukken, of vragen om het formulier voor Word of als tabel.</p></noscript>
<form data-bestand="{name}" autocomplete="off" onsubmit="return false">
<section><h2 id="k0">{about}</h2>{_fields(form, None, form.general)}</section>
{items}
<section id="knoppen" hidden><h2>Klaar?</h2>
<p>Bewaar je reactie als bestand en stuur dat terug, of zet haar in een mail. Er wordt niets verstuurd zonder jou.</p>
<button type="button" id="bewaar">Bewaar als bestand</button><button type="button" id="mail">Zet in een mail</button>
</section></form></main><script>{_SCRIPT}</script></body></html>
"""
    return page.encode("utf-8")


def _item(form: Form, item: Item) -> str:
    text = "".join(f"<p>{escape(line)}</p>" for line in item.paragraphs)
    strength = f'<p class="bij">{escape(item.strength)}</p>' if item.strength else ""
    head = f'<h2 id="k{item.number}">{item.number}. {escape(item.title)}</h2>'
    return f"<section>{head}{text}{strength}{_fields(form, item, PER_ITEM)}</section>\n"


def _fields(form: Form, item: Item | None, fields: tuple[Field, ...]) -> str:
    inner = "".join(_field(form, item, field) for field in fields)
    return f'<fieldset aria-labelledby="k{item.number if item else 0}">{inner}</fieldset>'


def _field(form: Form, item: Item | None, field: Field) -> str:
    name = f"jgz:{form.code_of(item) if item else form.code}:{field.key}"
    id = f"v{item.number if item else 0}-{field.key}"
    about = f'<label for="{id}">{field.label}</label><p class="bij" id="{id}-bij">{field.hint}</p>'
    same = f'id="{id}" name="{name}" aria-describedby="{id}-bij"'
    if field.choices:
        options = "".join(f"<option>{word}</option>" for word in ("", *field.choices))
        return f"{about}<select {same}>{options}</select>"
    return f"{about}<input {same}>" if field.short else f"{about}<textarea {same}></textarea>"
