package dev.plectrum.auth;

import dev.plectrum.http.HttpException;
import dev.plectrum.http.Request;
import org.jspecify.annotations.Nullable;

/** Who sends a request; what a handler's parameter {@code User user} is given. */
public final class CurrentUser {
  private CurrentUser() {}

  /**
   * The user who is signed in.
   *
   * @throws HttpException 401 if nobody is
   */
  public static User of(Request request) {
    User user = find(request);
    if (user == null) {
      throw new HttpException(401, "Sign in first.");
    }
    return user;
  }

  /** The user who is signed in, or null. */
  public static @Nullable User find(Request request) {
    return Visit.of(request).user();
  }

  /**
   * Whether somebody is signed in who may do what {@code permission} names, {@code
   * "store.change_track"}. The database is asked once in a request, however many permissions.
   */
  public static boolean may(Request request, String permission) {
    return Visit.of(request).may(permission);
  }

  /** Signs {@code user} in, in the browser that sent {@code request}. */
  public static void signIn(Request request, User user) {
    Visit visit = Visit.of(request);
    visit.signIn(user, visit.auth().now());
  }

  /** The users among whom the sender of {@code request} is looked for. */
  public static Users users(Request request) {
    return Visit.of(request).auth().users();
  }

  /**
   * Lets the session that sent {@code request} go on after the password of its user has changed;
   * the others of the same user end.
   *
   * @param changed the user as stored
   */
  public static void passwordChanged(Request request, User changed) {
    Visit.of(request).passwordChanged(changed);
  }

  /** Signs out whoever is signed in, and forgets their session. */
  public static void signOut(Request request) {
    Visit.of(request).signOut();
  }
}
