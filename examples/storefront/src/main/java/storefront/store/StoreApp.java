package storefront.store;

import dev.plectrum.project.App;

/** The store, as a project installs it. */
@App("store")
public final class StoreApp {
  private StoreApp() {}
}
