package dev.plectrum.http;

import java.util.function.Predicate;

/** What a route demands of whoever sends a request; a {@link Gatekeeper} looks whether it is so. */
public sealed interface Rule {
  /** Everybody may call the route. */
  Rule PUBLIC = new Public();

  /** Whoever is signed in may call the route. */
  Rule LOGIN = new Login();

  /**
   * Users who have a permission may call the route.
   *
   * @param name the permission with its app, {@code "store.change_track"}
   */
  static Rule permission(String name) {
    return new Permission(name);
  }

  /** Users may call the route whose request passes a test; it is asked only of signed-in ones. */
  static Rule passes(Predicate<? super Request> test) {
    return new Passes(test);
  }

  /** See {@link Rule#PUBLIC}. */
  record Public() implements Rule {}

  /** See {@link Rule#LOGIN}. */
  record Login() implements Rule {}

  /** See {@link Rule#permission}. */
  record Permission(String name) implements Rule {}

  /** See {@link Rule#passes}. */
  record Passes(Predicate<? super Request> test) implements Rule {}
}
