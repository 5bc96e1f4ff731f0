package vault;

import dev.plectrum.project.App;
import office.OfficeApp;

/** What is locked away, by an app that puts nothing into the admin. */
@App(value = "vault", uses = OfficeApp.class)
public final class VaultApp {
  private VaultApp() {}
}
