package largestore.store;

import dev.plectrum.project.App;

/** The app {@code store}. */
@App("store")
public final class StoreApp {}
