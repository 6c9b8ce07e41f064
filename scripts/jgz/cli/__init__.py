"""The `jgz` command: arguments in, exit codes out; everything else is done by the layers below."""
