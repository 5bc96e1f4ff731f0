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
