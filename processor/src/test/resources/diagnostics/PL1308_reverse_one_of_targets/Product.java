package shop;

import dev.plectrum.model.Id;
import dev.plectrum.model.Model;
import dev.plectrum.model.ReverseOf;
import dev.plectrum.model.ReverseOne;

@Model
public record Product(@Id long id, @ReverseOf("about") ReverseOne<Note> note) {}
//                                            ^ PL1308
