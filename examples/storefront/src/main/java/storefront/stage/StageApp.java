package storefront.stage;

import dev.plectrum.project.App;
import storefront.store.StoreApp;

/** The concerts, as a project installs them beside the store. */
@App(value = "stage", uses = StoreApp.class)
public final class StageApp {
  private StageApp() {}
}
