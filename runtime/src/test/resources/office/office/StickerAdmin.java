package office;

import dev.plectrum.adminsite.AdminRegister;
import dev.plectrum.adminsite.ListDisplay;
import dev.plectrum.adminsite.ListFilter;
import dev.plectrum.adminsite.Ordering;

@AdminRegister(Sticker.class)
@ListDisplay({"word", "target.type", "target.id", "above.type"})
@ListFilter("target.type")
@Ordering({"target.type", "-target.id"})
final class StickerAdmin {}
