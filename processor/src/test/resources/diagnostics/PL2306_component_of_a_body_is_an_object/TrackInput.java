package shop;

import java.util.List;

record TrackInput(List<Object> names) {}
//                             ^ PL2306
