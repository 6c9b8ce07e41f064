"""JGZ guideline site: Markdown modules in, checked public site out. See scripts/README.md for the data flow."""
