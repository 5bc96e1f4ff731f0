package shop;

import dev.plectrum.model.Id;

public record Track(@Id long id, String name) {}
//                  ^ PL1112
