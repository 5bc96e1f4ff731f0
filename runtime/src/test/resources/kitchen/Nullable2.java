package kitchen;

import dev.plectrum.model.*;

@Model
public record Nullable2(@Id long id, String name) {}
