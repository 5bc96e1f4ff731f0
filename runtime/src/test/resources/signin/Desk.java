package signin;

import dev.plectrum.auth.AuthApp;
import dev.plectrum.project.Include;
import dev.plectrum.project.Project;

/** A site on which people sign in, and nothing else. */
@Project(apps = AuthApp.class, urls = @Include(path = "/accounts", app = AuthApp.class))
final class Desk {}
