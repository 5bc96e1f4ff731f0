package storefront.store;

import dev.plectrum.adminsite.AdminRegister;
import dev.plectrum.adminsite.ListDisplay;
import dev.plectrum.adminsite.ReadOnly;
import dev.plectrum.adminsite.SearchFields;

/** How playlists are listed and edited. */
@AdminRegister(Playlist.class)
@ListDisplay({"name", "createdAt"})
@SearchFields("name")
@ReadOnly("createdAt")
final class PlaylistAdmin {}
