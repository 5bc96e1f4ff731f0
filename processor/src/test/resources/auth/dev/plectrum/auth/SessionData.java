package dev.plectrum.auth;

/** What handlers may take; the real one is in the runtime. */
public final class SessionData {
  private SessionData() {}
}
