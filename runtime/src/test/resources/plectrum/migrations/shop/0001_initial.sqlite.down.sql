-- Drops.
DROP TABLE shop_track;
