"""The shapes of a form, by the name that `--vorm` takes: each is a function from a form to the bytes of a file."""

from jgz.workflow.forms.csv import write_csv
from jgz.workflow.forms.docx import write_docx
from jgz.workflow.forms.html import write_html

SHAPES = {"docx": write_docx, "csv": write_csv, "html": write_html}
