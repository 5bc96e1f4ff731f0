package shop;

import org.jspecify.annotations.Nullable;

record TrackInput(@Nullable long id) {}
//                               ^ PL1202
