package club;

import dev.plectrum.auth.AuthApp;
import dev.plectrum.project.App;

@App(value = "club", uses = AuthApp.class)
public final class ClubApp {
  private ClubApp() {}
}
