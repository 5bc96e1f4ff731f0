package kitchen;

import dev.plectrum.model.*;

@Model
public record Table(@Id long id, String name) {}
