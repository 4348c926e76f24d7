"""The command line ``pinecone``: indexes, records, backups, assistants, and what to check when nothing works.

`main` is what the console script calls, `application` holds the commands together, and each group of commands has a module.
A command gets a `Session`, which makes clients, and returns an `Answer`, which `output` prints as a table, as lines or as
JSON. Nothing of the SDK is imported before a command needs it: `pinecone --help` must not wait for a client.
"""
