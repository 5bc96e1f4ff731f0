package dev.plectrum.auth;

import dev.plectrum.project.App;

/**
 * Users and what they may do; Django's {@code auth}, {@code contenttypes} and {@code sessions}. A
 * project installs it with {@code @Project(apps = AuthApp.class)}.
 */
@App("auth")
public final class AuthApp {
  private AuthApp() {}
}
