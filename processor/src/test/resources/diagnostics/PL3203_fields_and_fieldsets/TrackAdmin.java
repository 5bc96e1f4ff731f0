package shop;

import dev.plectrum.adminsite.AdminRegister;
import dev.plectrum.adminsite.Fields;
import dev.plectrum.adminsite.Fieldset;

@AdminRegister(Track.class)
@Fields({"name", "slug"})
//      ^ PL3203
@Fieldset(fields = {"name", "album"})
final class TrackAdmin {}
