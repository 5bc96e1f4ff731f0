package shop;

import dev.plectrum.model.RowHooks;

final class TrackHooks implements RowHooks<Album, AlbumDraft> {}
