-- Creates.
CREATE TABLE shop_track (id integer PRIMARY KEY);
