package dev.plectrum.auth;

import static dev.plectrum.route.HttpMethod.POST;

import dev.plectrum.auth.FormPage.Input;
import dev.plectrum.auth.password.PasswordRules;
import dev.plectrum.http.FormData;
import dev.plectrum.http.Request;
import dev.plectrum.http.Response;
import dev.plectrum.mail.Mail;
import dev.plectrum.route.LoginRequired;
import dev.plectrum.route.Public;
import dev.plectrum.route.Route;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Changing a password, and getting another one by mail when it is forgotten. */
final class PasswordPages {
  /** Where the token waits while its owner types, so that it stands in no URL meanwhile. */
  private static final String TOKEN = "_password_reset_token";

  private static final String IN_SESSION = "set-password";
  private static final String REQUIRED = "This field is required.";

  private PasswordPages() {}

  // Changing it

  /** The form for somebody who is signed in. */
  @Route("/password")
  @LoginRequired
  static Response password(Request request) {
    return changeForm(request, List.of(), List.of(), List.of()).response();
  }

  /** Changes the password; the user's other sessions end. */
  @Route(method = POST, value = "/password")
  @LoginRequired
  static Response changePassword(Request request, AuthUrls urls) {
    Visit visit = Visit.of(request);
    Account user = Objects.requireNonNull(visit.user());
    Auth auth = visit.auth();
    FormData form = request.form();
    FormPage empty = changeForm(request, List.of(), List.of(), List.of());
    Duration wait = auth.attempts().begin(user.username(), request.address());
    if (!wait.isZero()) {
      return SignInPages.tooMany(empty, wait);
    }
    List<String> wrong = new ArrayList<>();
    String old = SignInPages.text(form, "old_password");
    if (old.isEmpty()) {
      wrong.add(REQUIRED);
    } else if (!auth.credentials().isPassword(user, old)) {
      wrong.add("Your old password was entered incorrectly. Please enter it again.");
    } else {
      auth.attempts().succeeded(user.username(), request.address());
    }
    Chosen chosen = Chosen.of(form, user);
    if (!wrong.isEmpty() || !chosen.isGood()) {
      return changeForm(request, wrong, chosen.errors(), chosen.repeatErrors()).response();
    }
    visit.passwordChanged(auth.credentials().setPassword(user, chosen.password()));
    return Response.redirect(urls.passwordChanged()).header("Cache-Control", "no-store");
  }

  /** What is shown afterwards. */
  @Route("/password/done")
  @Public
  static Response passwordChanged() {
    return NoticePage.of(
        "Password changed",
        "Your password was changed. Wherever else you were signed in, you are no more.",
        "/",
        "Go to the start page");
  }

  private static FormPage changeForm(
      Request request, List<String> old, List<String> first, List<String> second) {
    return FormPage.of(
            request,
            "Change password",
            "Change my password",
            Input.of("old_password", "Old password", "password", "current-password")
                .withErrors(old)
                .withFocus(),
            newPassword(first),
            repeated(second))
        .withIntro("Please enter your old password, and then your new one twice.");
  }

  private static Input newPassword(List<String> errors) {
    return Input.of("new_password1", "New password", "password", "new-password")
        .withHelp(PasswordRules.help())
        .withErrors(errors);
  }

  private static Input repeated(List<String> errors) {
    return Input.of("new_password2", "New password, again", "password", "new-password")
        .withErrors(errors);
  }

  /** A new password, typed twice. */
  private record Chosen(String password, List<String> errors, List<String> repeatErrors) {
    static Chosen of(FormData form, Account user) {
      String password = SignInPages.text(form, "new_password1");
      String again = SignInPages.text(form, "new_password2");
      List<String> repeat =
          again.isEmpty()
              ? List.of(REQUIRED)
              : again.equals(password)
                  ? List.of()
                  : List.of("The two password fields didn’t match.");
      return new Chosen(
          password,
          password.isEmpty() ? List.of(REQUIRED) : PasswordRules.check(password, user.words()),
          repeat);
    }

    boolean isGood() {
      return errors.isEmpty() && repeatErrors.isEmpty();
    }
  }

  // Forgetting it

  /** Asks for the address. */
  @Route("/reset")
  @Public
  static Response askForReset(Request request) {
    return askForm(request, "").response();
  }

  /** Mails a link to whoever has the address; the answer does not say whether anybody has. */
  @Route(method = POST, value = "/reset")
  @Public
  static Response sendReset(Request request, AuthUrls urls) {
    String email = SignInPages.text(request.form(), "email").strip();
    if (email.isEmpty()
        || email.indexOf('@') < 1
        || email.chars().anyMatch(Character::isISOControl)) {
      FormPage page = askForm(request, email);
      List<String> error = List.of(email.isEmpty() ? REQUIRED : "Enter a valid email address.");
      return page.withInputs(page.inputs().get(0).withErrors(error)).response();
    }
    Auth auth = Visit.of(request).auth();
    Duration wait = auth.attempts().begin("reset of " + email, request.address());
    if (!wait.isZero()) {
      return SignInPages.tooMany(askForm(request, email), wait);
    }
    String site = auth.siteUrl(request);
    for (Account user : auth.credentials().withEmail(email)) {
      String url = site + urls.resetPassword(user.key().toString(), auth.resetTokens().make(user));
      auth.send(mail(auth, site, user, url));
    }
    return Response.redirect(urls.resetSent()).header("Cache-Control", "no-store");
  }

  private static Mail mail(Auth auth, String siteUrl, Account user, String url) {
    String site = siteUrl.replaceFirst("^https?://", "");
    return new Mail(
        auth.settings().mailFrom(),
        user.email(),
        "Password reset on " + site,
        """
        You're receiving this email because you requested a password reset for your user account \
        at %s.

        Please go to the following page and choose a new password:

        %s

        In case you’ve forgotten, you are: %s

        If it was not you who asked, there is nothing to do; your password stays as it is.
        """
            .formatted(site, url, user.username()));
  }

  private static FormPage askForm(Request request, String email) {
    return FormPage.of(
            request,
            "Reset password",
            "Mail me a link",
            Input.of("email", "Email address", "email", "email").withValue(email).withFocus())
        .withIntro(
            "Forgotten your password? Enter your email address, and we’ll mail you a link for"
                + " choosing a new one.");
  }

  /** What is shown afterwards. */
  @Route("/reset/sent")
  @Public
  static Response resetSent(AuthUrls urls) {
    return NoticePage.of(
        "Look into your mail",
        "If an account has the address you entered, a link for choosing a new password is on its"
            + " way. If it does not arrive, check the address and your spam folder.",
        urls.login(),
        "Back to signing in");
  }

  /** Where the link in the mail leads: takes the token out of the URL, then shows the form. */
  @Route("/reset/{id}/{token}")
  @Public
  static Response resetPassword(String id, String token, Request request, AuthUrls urls) {
    SessionData session = SessionData.of(request);
    if (token.equals(IN_SESSION)) {
      return owner(request, id, session.get(TOKEN)) == null
          ? invalid(urls)
          : chooseForm(request, List.of(), List.of()).response();
    }
    if (owner(request, id, token) == null) {
      return invalid(urls);
    }
    session.put(TOKEN, token);
    return Response.redirect(urls.resetPassword(id, IN_SESSION))
        .header("Cache-Control", "no-store");
  }

  /** Sets the new password; the link works no more. */
  @Route(method = POST, value = "/reset/{id}/{token}")
  @Public
  static Response choosePassword(String id, String token, Request request, AuthUrls urls) {
    SessionData session = SessionData.of(request);
    Account user = owner(request, id, token.equals(IN_SESSION) ? session.get(TOKEN) : token);
    if (user == null) {
      return invalid(urls);
    }
    Chosen chosen = Chosen.of(request.form(), user);
    if (!chosen.isGood()) {
      return chooseForm(request, chosen.errors(), chosen.repeatErrors()).response();
    }
    Visit.of(request).auth().credentials().setPassword(user, chosen.password());
    session.remove(TOKEN);
    return Response.redirect(urls.resetDone()).header("Cache-Control", "no-store");
  }

  /** The user for whom {@code token} was made, if it is good. */
  private static @Nullable Account owner(Request request, String id, @Nullable String token) {
    Auth auth = Visit.of(request).auth();
    return token == null
        ? null
        : auth.beforehand(() -> auth.accounts().findByKey(id))
            .filter(Account::isActive)
            .filter(user -> auth.resetTokens().isValid(user, token))
            .orElse(null);
  }

  private static FormPage chooseForm(Request request, List<String> first, List<String> second) {
    return FormPage.of(
            request,
            "Choose a new password",
            "Set my password",
            newPassword(first).withFocus(),
            repeated(second))
        .withIntro("Please enter your new password twice.");
  }

  private static Response invalid(AuthUrls urls) {
    return NoticePage.of(
            "This link has expired",
            "The link was invalid, possibly because it has already been used, or is too old. Please"
                + " ask for a new one.",
            urls.askForReset(),
            "Ask for a new link")
        .withStatus(410);
  }

  /** What is shown afterwards. */
  @Route("/reset/done")
  @Public
  static Response resetDone(AuthUrls urls) {
    return NoticePage.of(
        "Password set",
        "Your password has been set. You may sign in now.",
        urls.login(),
        "Sign in");
  }
}
