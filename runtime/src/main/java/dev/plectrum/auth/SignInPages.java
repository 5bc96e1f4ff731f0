package dev.plectrum.auth;

import static dev.plectrum.route.HttpMethod.POST;

import dev.plectrum.auth.FormPage.Input;
import dev.plectrum.http.FormData;
import dev.plectrum.http.NextUrl;
import dev.plectrum.http.Request;
import dev.plectrum.http.Response;
import dev.plectrum.route.Public;
import dev.plectrum.route.Route;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Signing in and out. */
final class SignInPages {
  private static final String REQUIRED = "This field is required.";

  private SignInPages() {}

  /** The form; {@code next} is where to go on. */
  @Route("/login")
  @Public
  static Response login(@Nullable String next, Request request, AuthUrls urls) {
    return form(request, urls, "", next == null ? "" : next).response();
  }

  /** Signs in, or says why not; how long that takes says nothing about whether a user exists. */
  @Route(method = POST, value = "/login")
  @Public
  static Response signIn(Request request, AuthUrls urls) {
    FormData form = request.form();
    String username = text(form, "username");
    String password = text(form, "password");
    String next = text(form, NextUrl.PARAMETER);
    FormPage page = form(request, urls, username, next);
    if (username.isBlank() || password.isEmpty()) {
      return withErrors(page, username.isBlank(), password.isEmpty()).response();
    }
    Auth auth = Visit.of(request).auth();
    Duration wait = auth.attempts().begin(username, request.address());
    if (!wait.isZero()) {
      return tooMany(page, wait);
    }
    Optional<Account> user = auth.credentials().authenticate(username, password);
    if (user.isEmpty()) {
      return page.withError(
              "Please enter a correct "
                  + Accounts.words(auth.accounts().usernameField())
                  + " and password. Note that both fields may be case-sensitive.")
          .response();
    }
    auth.attempts().succeeded(username, request.address());
    CurrentUser.signIn(request, user.get());
    return Response.redirect(NextUrl.orElse(next, auth.settings().loginRedirect()))
        .header("Cache-Control", "no-store");
  }

  /** 429 with the time after which it is worth trying again. */
  static Response tooMany(FormPage page, Duration wait) {
    long minutes = wait.toMinutes() + 1;
    return page.withError(
            "Too many attempts. Try again in "
                + (minutes == 1 ? "a minute." : minutes + " minutes."))
        .response()
        .withStatus(429)
        .header("Retry-After", Long.toString(wait.toSeconds() + 1));
  }

  private static FormPage form(Request request, AuthUrls urls, String username, String next) {
    String name = Accounts.label(Visit.of(request).auth().accounts().usernameField());
    FormPage page =
        FormPage.of(
                request,
                "Sign in",
                "Sign in",
                Input.of("username", name, "text", "username").withValue(username).withFocus(),
                Input.of("password", "Password", "password", "current-password"))
            .withLink(urls.askForReset(), "Forgotten your password?");
    return next.isEmpty() ? page : page.withHidden(NextUrl.PARAMETER, next);
  }

  private static FormPage withErrors(FormPage page, boolean noName, boolean noPassword) {
    List<String> required = List.of(REQUIRED);
    Input name = page.inputs().get(0);
    Input password = page.inputs().get(1);
    return page.withInputs(
        noName ? name.withErrors(required) : name,
        noPassword ? password.withErrors(required) : password);
  }

  static String text(FormData form, String name) {
    String value = form.get(name);
    return value == null ? "" : value;
  }

  /** Signs out and forgets the session. */
  @Route(method = POST, value = "/logout")
  @Public
  static Response signOut(Request request, AuthUrls urls) {
    CurrentUser.signOut(request);
    return Response.redirect(urls.signedOut()).header("Cache-Control", "no-store");
  }

  /** What is shown after signing out. */
  @Route("/logout/done")
  @Public
  static Response signedOut(AuthUrls urls) {
    return NoticePage.of(
        "Signed out",
        "Thanks for spending some time with us today.",
        urls.login(),
        "Sign in again");
  }
}
