package shop;

import dev.plectrum.model.RowHooks;

final class TrackHooks implements RowHooks<Track, TrackDraft> {
  TrackHooks(int number) {}
}
