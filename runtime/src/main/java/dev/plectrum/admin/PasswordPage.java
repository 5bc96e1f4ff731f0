package dev.plectrum.admin;

import dev.plectrum.auth.Account;
import dev.plectrum.auth.CurrentUser;
import dev.plectrum.db.Draft;
import dev.plectrum.http.FormData;
import dev.plectrum.http.Method;
import dev.plectrum.http.QueryString;
import dev.plectrum.http.Response;
import dev.plectrum.query.Fields;
import dev.plectrum.query.Query;
import dev.plectrum.validation.FieldErrors;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Gives a user another password, whatever model users are of. */
final class PasswordPage<T, F extends Fields<T>, Q extends Query<T, F, Q>, D extends Draft<T>> {
  private final AdminPages<T, F, Q, D> pages;
  private final AdminRequest request;
  private final Account account;
  private final AdminForm<T, D> described = new AdminForm<>();

  PasswordPage(AdminPages<T, F, Q, D> pages, AdminRequest request, Account account) {
    this.pages = pages;
    this.request = request;
    this.account = account;
    NewPassword.ask(described);
  }

  Response answer(T user) {
    if (request.request().method() != Method.POST) {
      return show(user, form(user, null));
    }
    RowForm<T, D> form = form(user, request.request().form());
    FieldErrors wrong = new FieldErrors();
    String encoded = NewPassword.check(request, form, account.words(), wrong);
    if (!wrong.isEmpty()) {
      form.errors(wrong.asMap());
      return show(user, form);
    }
    pages.database().<RuntimeException>atomic(() -> save(user, encoded));
    return request
        .tell(Message.Level.SUCCESS, "Password changed successfully.")
        .redirect(request.row(pages.name(), pages.key(user), "change"));
  }

  private void save(T user, String encoded) {
    Account changed = account.changePassword(encoded);
    request
        .site()
        .history()
        .note(
            request.user(),
            pages.name(),
            pages.key(user),
            pages.title(user),
            LogEntry.CHANGE,
            List.of(Change.changed(List.of("Password"))));
    if (request.user().key().equals(account.key())) {
      // The sessions of the user end, but for the one that asked for it.
      CurrentUser.passwordChanged(request.request(), changed);
    }
  }

  private RowForm<T, D> form(T user, @Nullable FormData posted) {
    return new RowForm<>(
        request, pages, described, user, "", posted, QueryString.parse(""), field -> true);
  }

  private Response show(T user, RowForm<T, D> form) {
    ModelName name = pages.name();
    String change = request.row(name, pages.key(user), "change");
    return request.page(
        Response.html(
            FormViewRenderer.of(),
            new FormView(
                Layout.of(
                    request,
                    "Change password",
                    name,
                    List.of(
                        new Link(Words.capitalized(name.app()), request.app(name.app())),
                        new Link(name.title(), request.list(name)),
                        new Link(pages.title(user), change))),
                "Change password",
                pages.title(user),
                request.row(name, pages.key(user), "password"),
                form.errors().isEmpty() ? null : "Please correct the errors below.",
                form.errors().getOrDefault(Faults.ROW, List.of()),
                null,
                "",
                new RowFields<>(request, pages, form).groups(),
                List.of(),
                true,
                false,
                false,
                null,
                null,
                List.of(),
                false,
                change)));
  }
}
