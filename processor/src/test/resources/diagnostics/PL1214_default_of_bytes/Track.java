package shop;

import dev.plectrum.model.Default;
import dev.plectrum.model.Id;
import dev.plectrum.model.Model;

/** A song, its picture being no bytes. */
@Model
public record Track(@Id long id, @Default("red") byte[] picture) {}
//                                        ^ PL1214
