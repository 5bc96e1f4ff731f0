package shop;

import dev.plectrum.model.Column;
import dev.plectrum.model.Id;
import dev.plectrum.model.Model;

@Model
public record Track(@Id long id, int size, @Column("size") int bytes) {}
//                                                             ^ PL1208
