package storefront.store;

import dev.plectrum.auth.AuthApp;
import dev.plectrum.project.App;

/** The store, as a project installs it. */
@App(value = "store", uses = AuthApp.class)
public final class StoreApp {
  private StoreApp() {}
}
