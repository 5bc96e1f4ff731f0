package shop;

import dev.plectrum.model.Id;
import dev.plectrum.model.Model;
import dev.plectrum.model.ReverseOf;
import dev.plectrum.model.ReverseSet;

@Model
public record Shop(@Id long id, @ReverseOf("about") ReverseSet<Note> notes) {}
//                                         ^ PL1327
