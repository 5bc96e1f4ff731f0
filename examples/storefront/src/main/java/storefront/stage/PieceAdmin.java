package storefront.stage;

import dev.plectrum.adminsite.AdminRegister;
import dev.plectrum.adminsite.Exclude;
import dev.plectrum.adminsite.ListDisplay;
import dev.plectrum.adminsite.ListFilter;

/** How pieces are listed and edited; their notes belong into the programme of a concert. */
@AdminRegister(Piece.class)
@ListDisplay({"concert", "track", "minutes"})
@ListFilter("concert")
@Exclude("note")
final class PieceAdmin {}
