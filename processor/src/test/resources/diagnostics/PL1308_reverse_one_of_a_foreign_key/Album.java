package shop;

import dev.plectrum.model.Id;
import dev.plectrum.model.Model;
import dev.plectrum.model.ReverseOf;
import dev.plectrum.model.ReverseOne;

@Model
public record Album(@Id long id, @ReverseOf("album") ReverseOne<Track> track) {}
//                                          ^ PL1308
