package shop;

record TrackInput(String name) {}
