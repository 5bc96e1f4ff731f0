-- Creates.
CREATE TABLE shop_track (id bigint PRIMARY KEY);
