-- Creates.
CREATE TABLE shop_album (id integer PRIMARY KEY);
