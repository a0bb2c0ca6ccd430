-- The same tables as on SQLite, so that rows can be carried from one to the other as they are. What is sealed does not compress.
CREATE TABLE entries (
  stream     bytea  NOT NULL,
  seq        bigint NOT NULL,
  version    bigint NOT NULL,
  fade_month bigint NOT NULL,
  ciphertext bytea  NOT NULL,
  commitment bytea  NOT NULL,
  tag        bytea  NOT NULL,
  author_tag bytea  NOT NULL,
  PRIMARY KEY (stream, seq)
);
ALTER TABLE entries ALTER COLUMN ciphertext SET STORAGE EXTERNAL;

CREATE TABLE entry_keys (
  stream     bytea  NOT NULL,
  seq        bigint NOT NULL,
  number     bigint NOT NULL,
  fade_month bigint NOT NULL,
  wrapped    bytea  NOT NULL,
  PRIMARY KEY (stream, seq)
);
CREATE INDEX entry_keys_fading ON entry_keys (fade_month);

CREATE TABLE shreds (
  stream bytea  NOT NULL PRIMARY KEY,
  count  bigint NOT NULL
);

CREATE TABLE snapshots (
  stream bytea  NOT NULL,
  id     bytea  NOT NULL,
  seq    bigint NOT NULL,
  tag    bytea  NOT NULL,
  blob   bytea  NOT NULL,
  PRIMARY KEY (stream, id)
);
ALTER TABLE snapshots ALTER COLUMN blob SET STORAGE EXTERNAL;

CREATE TABLE members (
  member         bytea  NOT NULL PRIMARY KEY,
  sign_in_name   text   NOT NULL CONSTRAINT members_by_name UNIQUE,
  keyring_number bigint NOT NULL,
  keyring        bytea  NOT NULL
);
ALTER TABLE members ALTER COLUMN keyring SET STORAGE EXTERNAL;

CREATE TABLE slots (
  member     bytea  NOT NULL,
  kind       bigint NOT NULL,
  salt       bytea  NOT NULL,
  iterations bigint NOT NULL,
  blob       bytea  NOT NULL,
  PRIMARY KEY (member, kind)
);

CREATE TABLE invitations (
  find  bytea  NOT NULL PRIMARY KEY,
  blob  bytea  NOT NULL,
  until bigint NOT NULL
);

CREATE TABLE browser_key (
  key bytea NOT NULL PRIMARY KEY
);

-- Browsers that open with a PIN: in no backup that the program makes.
CREATE TABLE devices (
  find       bytea  NOT NULL PRIMARY KEY,
  member     bytea  NOT NULL,
  salt       bytea  NOT NULL,
  iterations bigint NOT NULL,
  blob       bytea  NOT NULL,
  about      bytea  NOT NULL,
  until      bigint NOT NULL,
  tries      bigint NOT NULL,
  wrong      bigint NOT NULL
);
CREATE INDEX devices_of_member ON devices (member);

-- Who is signed in, for all nodes. Not in the write-ahead log, empty after a crash, and never carried anywhere. Times in minutes.
CREATE UNLOGGED TABLE visits (
  find        bytea   NOT NULL PRIMARY KEY,
  visit       bytea   NOT NULL,
  member      bytea   NOT NULL,
  keys        bytea   NOT NULL,
  began       bigint  NOT NULL,
  seen        bigint  NOT NULL,
  drawer_seen bigint  NOT NULL,
  idle        bigint  NOT NULL,
  shared      boolean NOT NULL,
  until       bigint  NOT NULL GENERATED ALWAYS AS (least(seen + idle, began + 720)) STORED
);
CREATE INDEX visits_of_member ON visits (member);
CREATE INDEX visits_by_end ON visits (until);

-- Who guessed wrong, by SHA-256 of the name or browser it is counted for.
CREATE UNLOGGED TABLE wrong_tries (
  bucket bytea  NOT NULL PRIMARY KEY,
  count  bigint NOT NULL,
  last   bigint NOT NULL
);
CREATE INDEX wrong_tries_by_last ON wrong_tries (last);
