-- The SQL of the migrations of store for sqlite.
-- Lines 7 to 234: 0001_initial up
-- Lines 238 to 271: 0001_initial down


-- ======== 0001_initial up ========
-- store 0001_initial
--
-- Creates the tables of Artist, Album, Employee, Customer, Genre, Invoice, MediaType, Track,
-- InvoiceLine and Playlist, and the links between them.
-- Depends on: nothing.
--
-- Written by the processor from the models. Once it has run anywhere it is history: change the
-- models and let the next migration carry the difference.

-- Create table store_artist for Artist.
CREATE TABLE store_artist (
  id integer NOT NULL PRIMARY KEY AUTOINCREMENT,
  name varchar(120) NOT NULL,

  CONSTRAINT store_artist_name_key UNIQUE (name)
);

-- Create table store_album for Album.
-- Links Album.artist to Artist; deleting one deletes the rows of Album that point to it.
CREATE TABLE store_album (
  id integer NOT NULL PRIMARY KEY AUTOINCREMENT,
  title varchar(160) NOT NULL,
  artist_id bigint NOT NULL,

  CONSTRAINT store_album_artist_id_title_0f982c67_uniq UNIQUE (artist_id, title),
  CONSTRAINT store_album_artist_id_397bdb05_fk_store_artist_id
    FOREIGN KEY (artist_id) REFERENCES store_artist (id)
    ON DELETE CASCADE DEFERRABLE INITIALLY IMMEDIATE
);

-- Create table store_employee for Employee.
-- Links Employee.reportsTo to Employee; deleting one sets reports_to_id to null.
CREATE TABLE store_employee (
  id integer NOT NULL PRIMARY KEY AUTOINCREMENT,
  last_name varchar(20) NOT NULL,
  first_name varchar(20) NOT NULL,
  title varchar(30),
  reports_to_id bigint,
  birth_date date,
  hire_date date,
  address varchar(70),
  city varchar(40),
  state varchar(40),
  country varchar(40),
  postal_code varchar(10),
  phone varchar(24),
  fax varchar(24),
  email varchar(60) NOT NULL,

  CONSTRAINT store_employee_email_key UNIQUE (email),
  CONSTRAINT store_employee_reports_to_id_d89393da_fk_store_employee_id
    FOREIGN KEY (reports_to_id) REFERENCES store_employee (id)
    ON DELETE SET NULL DEFERRABLE INITIALLY IMMEDIATE
);

-- Create table store_customer for Customer.
-- Links Customer.supportRep to Employee; deleting one sets support_rep_id to null.
CREATE TABLE store_customer (
  id integer NOT NULL PRIMARY KEY AUTOINCREMENT,
  first_name varchar(40) NOT NULL,
  last_name varchar(20) NOT NULL,
  company varchar(80),
  address varchar(70),
  city varchar(40),
  state varchar(40),
  country varchar(40),
  postal_code varchar(10),
  phone varchar(24),
  fax varchar(24),
  email varchar(60) NOT NULL,
  support_rep_id bigint,

  CONSTRAINT store_customer_email_key UNIQUE (email),
  CONSTRAINT store_customer_support_rep_id_4520a536_fk_store_employee_id
    FOREIGN KEY (support_rep_id) REFERENCES store_employee (id)
    ON DELETE SET NULL DEFERRABLE INITIALLY IMMEDIATE
);

-- Create table store_genre for Genre.
CREATE TABLE store_genre (
  id integer NOT NULL PRIMARY KEY AUTOINCREMENT,
  name varchar(120) NOT NULL,

  CONSTRAINT store_genre_name_key UNIQUE (name)
);

-- Create table store_invoice for Invoice.
-- Links Invoice.customer to Customer; while rows of Invoice point to one, it cannot be deleted.
CREATE TABLE store_invoice (
  id integer NOT NULL PRIMARY KEY AUTOINCREMENT,
  customer_id bigint NOT NULL,
  invoice_date datetime NOT NULL,
  billing_address varchar(70),
  billing_city varchar(40),
  billing_state varchar(40),
  billing_country varchar(40),
  billing_postal_code varchar(10),
  total decimal NOT NULL,

  CONSTRAINT store_invoice_customer_id_383361ac_fk_store_customer_id
    FOREIGN KEY (customer_id) REFERENCES store_customer (id)
    ON DELETE RESTRICT DEFERRABLE INITIALLY IMMEDIATE
);

-- Create table store_mediatype for MediaType.
CREATE TABLE store_mediatype (
  id integer NOT NULL PRIMARY KEY AUTOINCREMENT,
  name varchar(120) NOT NULL,

  CONSTRAINT store_mediatype_name_key UNIQUE (name)
);

-- Create table store_track for Track.
-- Links Track.album to Album; deleting one deletes the rows of Track that point to it.
-- Links Track.mediaType to MediaType; while rows of Track point to one, it cannot be deleted.
-- Links Track.genre to Genre; deleting one sets genre_id to null.
CREATE TABLE store_track (
  id integer NOT NULL PRIMARY KEY AUTOINCREMENT,
  name varchar(200) NOT NULL,
  album_id bigint NOT NULL,
  media_type_id bigint NOT NULL,
  genre_id bigint,
  composer varchar(220),
  milliseconds integer NOT NULL,
  bytes bigint,
  unit_price decimal NOT NULL,

  CONSTRAINT store_track_album_id_c9dc8851_fk_store_album_id
    FOREIGN KEY (album_id) REFERENCES store_album (id)
    ON DELETE CASCADE DEFERRABLE INITIALLY IMMEDIATE,
  CONSTRAINT store_track_media_type_id_a6d4eacf_fk_store_mediatype_id
    FOREIGN KEY (media_type_id) REFERENCES store_mediatype (id)
    ON DELETE RESTRICT DEFERRABLE INITIALLY IMMEDIATE,
  CONSTRAINT store_track_genre_id_2eb681c5_fk_store_genre_id
    FOREIGN KEY (genre_id) REFERENCES store_genre (id)
    ON DELETE SET NULL DEFERRABLE INITIALLY IMMEDIATE
);

-- Create table store_invoiceline for InvoiceLine.
-- Links InvoiceLine.invoice to Invoice; deleting one deletes the rows of InvoiceLine that point to
-- it.
-- Links InvoiceLine.track to Track; while rows of InvoiceLine point to one, it cannot be deleted.
CREATE TABLE store_invoiceline (
  id integer NOT NULL PRIMARY KEY AUTOINCREMENT,
  invoice_id bigint NOT NULL,
  track_id bigint NOT NULL,
  unit_price decimal NOT NULL,
  quantity integer NOT NULL,

  CONSTRAINT store_invoiceline_invoice_id_0fd2368d_fk_store_invoice_id
    FOREIGN KEY (invoice_id) REFERENCES store_invoice (id)
    ON DELETE CASCADE DEFERRABLE INITIALLY IMMEDIATE,
  CONSTRAINT store_invoiceline_track_id_70a464e2_fk_store_track_id
    FOREIGN KEY (track_id) REFERENCES store_track (id)
    ON DELETE RESTRICT DEFERRABLE INITIALLY IMMEDIATE
);

-- Create table store_playlist for Playlist.
CREATE TABLE store_playlist (
  id integer NOT NULL PRIMARY KEY AUTOINCREMENT,
  name varchar(120) NOT NULL,
  created_at datetime NOT NULL
);

-- Create table store_playlist_tracks for Playlist.tracks, a link to Track in each row.
-- Links Playlist.tracks to Playlist; deleting one deletes its links.
-- Links Playlist.tracks to Track; deleting one deletes its links.
CREATE TABLE store_playlist_tracks (
  id integer NOT NULL PRIMARY KEY AUTOINCREMENT,
  playlist_id bigint NOT NULL,
  track_id bigint NOT NULL,

  CONSTRAINT store_playlist_tracks_playlist_id_track_id_648f7efb_uniq UNIQUE (playlist_id, track_id),
  CONSTRAINT store_playlist_tracks_playlist_id_a68750b3_fk_store_playlist_id
    FOREIGN KEY (playlist_id) REFERENCES store_playlist (id)
    ON DELETE CASCADE DEFERRABLE INITIALLY IMMEDIATE,
  CONSTRAINT store_playlist_tracks_track_id_68057c5e_fk_store_track_id
    FOREIGN KEY (track_id) REFERENCES store_track (id)
    ON DELETE CASCADE DEFERRABLE INITIALLY IMMEDIATE
);

-- Index Album.artist, so that finding what points to one Artist reads only those rows.
CREATE INDEX store_album_artist_id_397bdb05 ON store_album (artist_id);

-- Index Album by title.
CREATE INDEX store_album_title_95634e_idx ON store_album (title);

-- Index Employee.reportsTo, so that finding what points to one Employee reads only those rows.
CREATE INDEX store_employee_reports_to_id_d89393da ON store_employee (reports_to_id);

-- Index Customer.supportRep, so that finding what points to one Employee reads only those rows.
CREATE INDEX store_customer_support_rep_id_4520a536 ON store_customer (support_rep_id);

-- Index Invoice.customer, so that finding what points to one Customer reads only those rows.
CREATE INDEX store_invoice_customer_id_383361ac ON store_invoice (customer_id);

-- Index Invoice by invoiceDate descending.
CREATE INDEX store_invoi_invoice_6608ef_idx ON store_invoice (invoice_date DESC);

-- Index Track.album, so that finding what points to one Album reads only those rows.
CREATE INDEX store_track_album_id_c9dc8851 ON store_track (album_id);

-- Index Track.mediaType, so that finding what points to one MediaType reads only those rows.
CREATE INDEX store_track_media_type_id_a6d4eacf ON store_track (media_type_id);

-- Index Track.genre, so that finding what points to one Genre reads only those rows.
CREATE INDEX store_track_genre_id_2eb681c5 ON store_track (genre_id);

-- Index Track by name.
CREATE INDEX store_track_name_da8d2f_idx ON store_track (name);

-- Index Track by unitPrice.
CREATE INDEX store_track_unit_pr_8bd817_idx ON store_track (unit_price);

-- Index InvoiceLine.invoice, so that finding what points to one Invoice reads only those rows.
CREATE INDEX store_invoiceline_invoice_id_0fd2368d ON store_invoiceline (invoice_id);

-- Index InvoiceLine.track, so that finding what points to one Track reads only those rows.
CREATE INDEX store_invoiceline_track_id_70a464e2 ON store_invoiceline (track_id);

-- Index Playlist by name.
CREATE INDEX store_playl_name_05c7a0_idx ON store_playlist (name);

-- Index Playlist.tracks, so that finding the links of one Playlist reads only those.
CREATE INDEX store_playlist_tracks_playlist_id_a68750b3 ON store_playlist_tracks (playlist_id);

-- Index Playlist.tracks, so that finding the links of one Track reads only those.
CREATE INDEX store_playlist_tracks_track_id_68057c5e ON store_playlist_tracks (track_id);


-- ======== 0001_initial down ========
-- Undoes store 0001_initial. The rows of all 11 tables are lost.

-- Drop table store_playlist_tracks, and with it the links to Playlist and Track.
DROP TABLE store_playlist_tracks;

-- Drop table store_playlist.
DROP TABLE store_playlist;

-- Drop table store_invoiceline, and with it the links to Invoice and Track.
DROP TABLE store_invoiceline;

-- Drop table store_track, and with it the links to Album, MediaType and Genre.
DROP TABLE store_track;

-- Drop table store_mediatype.
DROP TABLE store_mediatype;

-- Drop table store_invoice, and with it the link to Customer.
DROP TABLE store_invoice;

-- Drop table store_genre.
DROP TABLE store_genre;

-- Drop table store_customer, and with it the link to Employee.
DROP TABLE store_customer;

-- Drop table store_employee.
DROP TABLE store_employee;

-- Drop table store_album, and with it the link to Artist.
DROP TABLE store_album;

-- Drop table store_artist.
DROP TABLE store_artist;
