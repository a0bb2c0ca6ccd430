-- What is known of this machine's clock: the last day it was trusted on, and the last month whose words were let fade. One row, or none.
CREATE TABLE clock (
  day   INTEGER NOT NULL PRIMARY KEY,
  faded INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
