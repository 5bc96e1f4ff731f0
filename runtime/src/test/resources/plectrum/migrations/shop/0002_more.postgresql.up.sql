-- Creates.
CREATE TABLE shop_album (id bigint PRIMARY KEY);
