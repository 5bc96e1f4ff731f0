package kitchen;

import dev.plectrum.project.App;

@App("kitchen")
final class KitchenApp {}
