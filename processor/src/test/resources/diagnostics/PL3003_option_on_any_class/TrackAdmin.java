package shop;

import dev.plectrum.adminsite.ListDisplay;

@ListDisplay("name")
// <- PL3003
final class TrackAdmin {}
