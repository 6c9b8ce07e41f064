"""Reading forms that came back. Whatever is in a file, it is material: nothing in it is run, fetched or unpacked."""
