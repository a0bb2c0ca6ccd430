-- Browsers that open with a PIN. They are in no backup: a copy of this table without the browsers' secrets opens nothing, with them it would
-- be a matter of days.
CREATE TABLE devices (
  find       BLOB    NOT NULL PRIMARY KEY,
  member     BLOB    NOT NULL,
  salt       BLOB    NOT NULL,
  iterations INTEGER NOT NULL,
  blob       BLOB    NOT NULL,
  about      BLOB    NOT NULL,
  until      INTEGER NOT NULL,
  tries      INTEGER NOT NULL,
  wrong      INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE INDEX devices_of_member ON devices (member);
