package kitchen;

import dev.plectrum.model.*;

@Model
record OnlyAnId(@Id long id) {}
