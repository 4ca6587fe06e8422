"""The program that serves a plugin in a process of its own: `medhold-plugin-server plugin serve LIBRARY [SHA256]`."""

import sys

from ._medhold import serve_plugin


def main() -> None:
    """Serves the library that the arguments name, until standard input closes."""
    match sys.argv[1:]:
        case ["plugin", "serve", library]:
            serve_plugin(library)
        case ["plugin", "serve", library, sha256]:
            serve_plugin(library, sha256)
        case _:
            sys.exit("medhold-plugin-server is started by hosts: plugin serve LIBRARY [SHA256]")
