package shop;

import dev.plectrum.model.Model;

@Model
public enum Track {
//     ^ PL1101
  FIRST
}
