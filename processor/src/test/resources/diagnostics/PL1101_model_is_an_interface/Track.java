package shop;

import dev.plectrum.model.Model;

@Model
public interface Track {}
//     ^ PL1101
