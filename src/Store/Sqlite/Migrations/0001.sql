-- What lies here in clear is listed in SECURITY.md, and a test compares the two.
CREATE TABLE entries (
  stream     BLOB    NOT NULL,
  seq        INTEGER NOT NULL,
  version    INTEGER NOT NULL,
  fade_month INTEGER NOT NULL,
  ciphertext BLOB    NOT NULL,
  commitment BLOB    NOT NULL,
  tag        BLOB    NOT NULL,
  author_tag BLOB    NOT NULL,
  PRIMARY KEY (stream, seq)
) STRICT, WITHOUT ROWID;

CREATE TABLE entry_keys (
  stream     BLOB    NOT NULL,
  seq        INTEGER NOT NULL,
  number     INTEGER NOT NULL,
  fade_month INTEGER NOT NULL,
  wrapped    BLOB    NOT NULL,
  PRIMARY KEY (stream, seq)
) STRICT, WITHOUT ROWID;

CREATE TABLE shreds (
  stream BLOB    NOT NULL PRIMARY KEY,
  count  INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE snapshots (
  stream BLOB    NOT NULL,
  id     BLOB    NOT NULL,
  seq    INTEGER NOT NULL,
  tag    BLOB    NOT NULL,
  blob   BLOB    NOT NULL,
  PRIMARY KEY (stream, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE members (
  member         BLOB    NOT NULL PRIMARY KEY,
  sign_in_name   TEXT    NOT NULL UNIQUE,
  keyring_number INTEGER NOT NULL,
  keyring        BLOB    NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE slots (
  member     BLOB    NOT NULL,
  kind       INTEGER NOT NULL,
  salt       BLOB    NOT NULL,
  iterations INTEGER NOT NULL,
  blob       BLOB    NOT NULL,
  PRIMARY KEY (member, kind)
) STRICT, WITHOUT ROWID;

CREATE TABLE invitations (
  find  BLOB    NOT NULL PRIMARY KEY,
  blob  BLOB    NOT NULL,
  until INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE browser_key (
  key BLOB NOT NULL PRIMARY KEY
) STRICT, WITHOUT ROWID;
