package dev.plectrum.admin;

import dev.plectrum.auth.AuthApp;
import dev.plectrum.project.App;

/**
 * The site's administration; Django's {@code admin}. A project installs it together with {@link
 * AuthApp}: {@code @Project(apps = {AuthApp.class, AdminApp.class, …})}.
 */
@App(value = "admin", uses = AuthApp.class)
public final class AdminApp {
  private AdminApp() {}
}
