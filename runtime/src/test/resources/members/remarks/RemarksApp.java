package remarks;

import dev.plectrum.auth.AuthApp;
import dev.plectrum.project.App;

/** What people say, for any project, whoever its users are. */
@App(value = "remarks", uses = AuthApp.class)
public final class RemarksApp {
  private RemarksApp() {}
}
