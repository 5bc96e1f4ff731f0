package office;

import dev.plectrum.auth.AuthApp;
import dev.plectrum.project.App;

/** Who works where. */
@App(value = "office", uses = AuthApp.class)
public final class OfficeApp {
  private OfficeApp() {}
}
