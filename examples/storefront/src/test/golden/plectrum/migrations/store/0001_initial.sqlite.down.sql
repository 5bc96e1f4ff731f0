-- Undoes store 0001_initial. The rows of all 11 tables are lost.

-- Drop table store_playlist_tracks for Playlist.tracks, a link to Track in each row.
DROP TABLE store_playlist_tracks;

-- Drop table store_playlist for Playlist.
DROP TABLE store_playlist;

-- Drop table store_invoiceline for InvoiceLine.
DROP TABLE store_invoiceline;

-- Drop table store_track for Track.
DROP TABLE store_track;

-- Drop table store_mediatype for MediaType.
DROP TABLE store_mediatype;

-- Drop table store_invoice for Invoice.
DROP TABLE store_invoice;

-- Drop table store_genre for Genre.
DROP TABLE store_genre;

-- Drop table store_customer for Customer.
DROP TABLE store_customer;

-- Drop table store_employee for Employee.
DROP TABLE store_employee;

-- Drop table store_album for Album.
DROP TABLE store_album;

-- Drop table store_artist for Artist.
DROP TABLE store_artist;
