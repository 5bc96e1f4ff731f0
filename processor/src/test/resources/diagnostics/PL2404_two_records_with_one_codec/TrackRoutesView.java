package shop;

record TrackRoutesView(long id) {}
// <- PL2404
