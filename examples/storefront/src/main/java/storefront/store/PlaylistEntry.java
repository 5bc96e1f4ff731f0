package storefront.store;

import jakarta.validation.constraints.Positive;

/**
 * What a client sends to put a track on a playlist.
 *
 * @param track the id of the track
 */
record PlaylistEntry(@Positive long track) {}
