package shop.api;

record TrackView(long id) {}
// <- PL2403
