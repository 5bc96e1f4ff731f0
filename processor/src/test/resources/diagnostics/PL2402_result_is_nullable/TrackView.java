package shop;

record TrackView(long id) {}
