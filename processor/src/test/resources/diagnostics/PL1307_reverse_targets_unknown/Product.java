package shop;

import dev.plectrum.model.Id;
import dev.plectrum.model.Model;
import dev.plectrum.model.ReverseOf;
import dev.plectrum.model.ReverseSet;

@Model
public record Product(@Id long id, @ReverseOf("abot") ReverseSet<Note> notes) {}
//                                            ^ PL1307
