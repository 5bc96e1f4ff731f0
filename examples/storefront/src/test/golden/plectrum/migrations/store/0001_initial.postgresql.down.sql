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
