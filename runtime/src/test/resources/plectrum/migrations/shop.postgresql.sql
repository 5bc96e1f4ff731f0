-- The SQL of the migrations of shop for postgresql.
-- Lines 9 to 10: 0001_initial up
-- Lines 14 to 15: 0001_initial down
-- Lines 19 to 20: 0002_more up
-- Lines 24 to 25: 0002_more down


-- ======== 0001_initial up ========
-- Creates.
CREATE TABLE shop_track (id bigint PRIMARY KEY);


-- ======== 0001_initial down ========
-- Drops.
DROP TABLE shop_track;


-- ======== 0002_more up ========
-- Creates.
CREATE TABLE shop_album (id bigint PRIMARY KEY);


-- ======== 0002_more down ========
-- Drops.
DROP TABLE shop_album;
