package shop;

import dev.plectrum.model.ForeignKey;

record TrackInput(ForeignKey<Track> track) {}
//                                  ^ PL2307
