-- The SQL of the migrations of hits for sqlite.
-- Lines 9 to 23: 0001_initial up
-- Lines 27 to 29: 0001_initial down
-- Lines 33 to 55: 0002_year up
-- Lines 59 to 81: 0002_year down


-- ======== 0001_initial up ========
-- hits 0001_initial
CREATE TABLE hits_artist (
  id integer NOT NULL PRIMARY KEY AUTOINCREMENT
);
CREATE TABLE hits_album (
  id integer NOT NULL PRIMARY KEY AUTOINCREMENT,
  year integer NOT NULL,
  title varchar(100) NOT NULL,
  artist_id bigint NOT NULL,

  CONSTRAINT hits_album_artist_fk
    FOREIGN KEY (artist_id) REFERENCES hits_artist (id)
    ON DELETE CASCADE DEFERRABLE INITIALLY IMMEDIATE
);
CREATE INDEX hits_album_artist_idx ON hits_album (artist_id);


-- ======== 0001_initial down ========
-- Undoes hits 0001_initial.
DROP TABLE hits_album;
DROP TABLE hits_artist;


-- ======== 0002_year up ========
-- hits 0002_year
-- Rebuild hits_album, as SQLite cannot change it in place: Album.year becomes bigint.
-- Before: id, year, title, artist_id
CREATE TABLE new__hits_album (
  id integer NOT NULL PRIMARY KEY AUTOINCREMENT,
  year bigint,
  title varchar(100) NOT NULL,
  artist_id bigint NOT NULL,

  CONSTRAINT hits_album_artist_fk
    FOREIGN KEY (artist_id) REFERENCES hits_artist (id)
    ON DELETE CASCADE DEFERRABLE INITIALLY IMMEDIATE
);
INSERT INTO new__hits_album (id, year, title, artist_id)
  SELECT id, year, title, artist_id
  FROM hits_album;
DELETE FROM sqlite_sequence WHERE name = 'new__hits_album';
INSERT INTO sqlite_sequence (name, seq) SELECT 'new__hits_album', seq FROM sqlite_sequence WHERE name = 'hits_album';
DROP TABLE hits_album;
PRAGMA legacy_alter_table = ON;
ALTER TABLE new__hits_album RENAME TO hits_album;
PRAGMA legacy_alter_table = OFF;
CREATE INDEX hits_album_artist_idx ON hits_album (artist_id);


-- ======== 0002_year down ========
-- hits 0002_year
-- Rebuild hits_album, as SQLite cannot change it in place: Album.year becomes integer NOT NULL.
-- Before: id, year, title, artist_id
CREATE TABLE new__hits_album (
  id integer NOT NULL PRIMARY KEY AUTOINCREMENT,
  year integer NOT NULL,
  title varchar(100) NOT NULL,
  artist_id bigint NOT NULL,

  CONSTRAINT hits_album_artist_fk
    FOREIGN KEY (artist_id) REFERENCES hits_artist (id)
    ON DELETE CASCADE DEFERRABLE INITIALLY IMMEDIATE
);
INSERT INTO new__hits_album (id, year, title, artist_id)
  SELECT id, year, title, artist_id
  FROM hits_album;
DELETE FROM sqlite_sequence WHERE name = 'new__hits_album';
INSERT INTO sqlite_sequence (name, seq) SELECT 'new__hits_album', seq FROM sqlite_sequence WHERE name = 'hits_album';
DROP TABLE hits_album;
PRAGMA legacy_alter_table = ON;
ALTER TABLE new__hits_album RENAME TO hits_album;
PRAGMA legacy_alter_table = OFF;
CREATE INDEX hits_album_artist_idx ON hits_album (artist_id);
