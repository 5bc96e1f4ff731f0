package shop;

import dev.plectrum.model.Id;
import dev.plectrum.model.Model;

@Model
record Address(@Id long id) {}
