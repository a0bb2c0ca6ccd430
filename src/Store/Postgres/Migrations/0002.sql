-- What is known of the nodes' clocks: the last day one was trusted on, and the last month whose words were let fade. One row, or none.
CREATE TABLE clock (
  day   bigint NOT NULL PRIMARY KEY,
  faded bigint NOT NULL
);
