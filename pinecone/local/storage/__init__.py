"""One index on disk: SQLite for records and metadata, files of float32 for vectors.

A data folder
-------------

::

    lock                          held by the service that uses the folder; empty
    catalogue.json                {"format": 1, "indexes": [...]}: one entry for each index
    archive.json                  {"format": 1, "backups": {}, "collections": {}, "jobs": {}}
    archive/<id>/                 a copy of an index, with the files of an index
    indexes/<folder>/             one index; the name is a random number
        records.sqlite            records, metadata, namespaces and sparse vectors
        records.sqlite-wal, -shm  SQLite's log of transactions, and its index
        records.crc               checksums of records.sqlite, while nobody changes it
        vectors-00000.f32, ...    dense vectors
        vectors-00000.i8, ...     the same vectors in 8 bits a number; made of them when needed
        imports.json              {"imports": [...]}: bulk imports and how they ended
        late/                     the replica of a simulated consistency lag; made again at each start

A JSON file is replaced as a whole: written beside it as ``.tmp``, synced, renamed, folder synced. Its
last member, ``crc32``, is the CRC-32 of what is before it, in hexadecimal digits.
Folders that no JSON file names are removed at the next start, and a new folder is complete before a
JSON file names it. A copy is written to ``<id>.partial`` and renamed when all of it is on disk.

records.sqlite
--------------

Pages of 8 KB, write-ahead log, incremental vacuum. ``PRAGMA user_version`` is the format, 4 today; an
older one is brought up to date when it is opened, and a newer one is refused.

::

    namespace  number   INTEGER PRIMARY KEY AUTOINCREMENT: never used again
               name     TEXT UNIQUE; '' is the default namespace
               lsn      INTEGER: counts the writes of the namespace
               schema   BLOB or NULL: JSON list of the declared metadata fields
    record     slot     INTEGER PRIMARY KEY: where the dense vector is
               ns       INTEGER: number of the namespace
               id       TEXT; UNIQUE(ns, id)
               metadata BLOB or NULL: JSON object, as it is sent back
               text_sum    INTEGER: CRC-32 of id and metadata
               vector_sum  INTEGER: of the dense vector, the sum of its 32-bit words times fixed odd
                           numbers (``checksums``), modulo 2**64
    field      ns, name, kind, value, slot: together the PRIMARY KEY, WITHOUT ROWID
               One row for each metadata value, and for each element of a list. Kinds of values are
               'b' boolean as 0 or 1, 'n' number, 's' string, 'e' an empty list.
    sparse     slot     INTEGER PRIMARY KEY
               terms    BLOB: uint32 positions, little-endian
               weights  BLOB: float32 values of the same number
               sum      INTEGER: CRC-32 of terms and weights
    alias      name     TEXT PRIMARY KEY: a further name of a namespace
               target   TEXT: the namespace, which need not exist
               created_at, updated_at  TEXT: UTC with microseconds and a Z

Sums are NULL in rows that were written before format 4.

An index of documents has tables for its text fields, numbered n = 0, 1, ... in name order::

    text_n     FTS5: the words of the field, rowid = slot;  text_n_at: FTS5's list of their places
    length     slot, field (n), ns, words: how many words the field has

records.crc
-----------

::

    0     8 bytes   b"blocks-1"; zeros while records.sqlite may change
    8     uint32    CRC-32 of everything that follows
    12    uint64    size of records.sqlite
    20    uint32[]  CRC-32 of each of its blocks of 64 KiB

It is cleared and synced before the first change and written when the database is closed.

vectors-NNNNN.f32
-----------------

No header: rows of ``dimension`` little-endian float32 numbers. A file has R rows, the power of two that
makes it about 64 MiB (256 to 65,536 rows), and its full size from the beginning. Slot s is row s % R of
file s // R. An index of dimension 0 has no such files.

vectors-NNNNN.i8
----------------

::

    0     8 bytes      b"sketch-1"; zeros while the file is not known to fit the vectors
    8     uint32       CRC-32 of everything from byte 4096 on
    4096  float32[R]   scales: number = code * scale
          float32[R]   errors: a bound on the length of what rounding took from the row
          float32[R]   lengths of the rows
          int8[R * d]  codes, row by row

A file that is missing, has another size or a wrong checksum is made again. The checksum is cleared and
synced before vectors are written, and written again when the files are closed.

How a write becomes durable
---------------------------

1. Free slots are reserved in memory. The slots of records that are replaced are not touched.
2. Vectors are written to those slots and synced.
3. One SQLite transaction inserts and deletes rows; with ``synchronous=FULL`` its commit is synced.
4. Memory is brought up to date under the publish lock, then the call is acknowledged.

What a crash leaves
-------------------

- Before 3: vectors in slots that no record names. They are free slots after the next start, which
  learns the slots in use from the table ``record``.
- During 3: SQLite rolls back what its log holds of the transaction.
- After 3, not acknowledged: the write is there. A client that repeats it changes nothing.
- Files of vectors beyond the last used slot, and older quantized files: removed or made again.
- A file of vectors that is missing or has a wrong size is damage, and opening the index says so.
- ``records.crc`` is cleared: after a crash the sums in the rows tell alone what is damaged.
"""
