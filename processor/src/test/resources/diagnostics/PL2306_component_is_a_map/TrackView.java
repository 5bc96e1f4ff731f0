package shop;

import java.util.Map;

record TrackView(long id, Map<String, String> tags) {}
//                                            ^ PL2306
