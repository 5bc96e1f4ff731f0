package shop;

import java.util.Map;

record TrackView(long id, Map<Integer, String> tags) {}
//                                             ^ PL2306
