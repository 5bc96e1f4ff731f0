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
    return of(request, User.class);
  }

  /** The user who is signed in, or null. */
  public static @Nullable User find(Request request) {
    return find(request, User.class);
  }

  /**
   * The user who is signed in, as a row of the project's own user model, or, whatever that is, as
   * an {@link Account}.
   *
   * @throws HttpException 401 if nobody is
   * @throws IllegalStateException if the users of the site are of another model
   */
  public static <U> U of(Request request, Class<U> model) {
    U user = find(request, model);
    if (user == null) {
      throw new HttpException(401, "Sign in first.");
    }
    return user;
  }

  /** {@link #of(Request, Class)}, or null if nobody is signed in. */
  public static <U> @Nullable U find(Request request, Class<U> model) {
    Account account = account(request);
    if (account == null) {
      return null;
    }
    if (model.isInstance(account)) {
      return model.cast(account);
    }
    if (!model.isInstance(account.row())) {
      throw new IllegalStateException(
          "The users of this site are no " + model.getSimpleName() + ": see @Project(user = …).");
    }
    return model.cast(account.row());
  }

  /** Who is signed in, of whatever model the site's users are, or null. */
  public static @Nullable Account account(Request request) {
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
    signIn(request, account(request, user));
  }

  /** Signs {@code account} in, in the browser that sent {@code request}. */
  public static void signIn(Request request, Account account) {
    Visit visit = Visit.of(request);
    visit.signIn(account, visit.auth().now());
  }

  private static Account account(Request request, User user) {
    return Visit.of(request).auth().ours(user);
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
    Visit.of(request).passwordChanged(account(request, changed));
  }

  /** {@link #passwordChanged(Request, User)} of a user of whatever model. */
  public static void passwordChanged(Request request, Account changed) {
    Visit.of(request).passwordChanged(changed);
  }

  /** Signs out whoever is signed in, and forgets their session. */
  public static void signOut(Request request) {
    Visit.of(request).signOut();
  }
}
