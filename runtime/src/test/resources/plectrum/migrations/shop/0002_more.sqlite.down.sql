-- Drops.
DROP TABLE shop_album;
