package dev.plectrum.admin;

import dev.plectrum.auth.CurrentUser;
import dev.plectrum.auth.User;
import dev.plectrum.auth.UserDraft;
import dev.plectrum.http.FormData;
import dev.plectrum.http.Method;
import dev.plectrum.http.QueryString;
import dev.plectrum.http.Response;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Gives a user another password. */
final class PasswordPage {
  private final UserAdmin pages;
  private final AdminRequest request;
  private final AdminForm<User, UserDraft> described;

  PasswordPage(UserAdmin pages, AdminRequest request, AdminForm<User, UserDraft> described) {
    this.pages = pages;
    this.request = request;
    this.described = described;
  }

  Response answer(User user) {
    if (request.request().method() != Method.POST) {
      return show(user, form(user, null));
    }
    RowForm<User, UserDraft> form = form(user, request.request().form());
    User saved = Saving.save(pages, form, () -> pages.update(user, form::fill));
    if (saved == null) {
      return show(user, form);
    }
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
    if (request.user().key().equals(user.id())) {
      // The sessions of the user end, but for the one that asked for it.
      CurrentUser.passwordChanged(request.request(), saved);
    }
    return request
        .tell(Message.Level.SUCCESS, "Password changed successfully.")
        .redirect(request.row(pages.name(), user.id(), "change"));
  }

  private RowForm<User, UserDraft> form(User user, @Nullable FormData posted) {
    return new RowForm<>(
        request, pages, described, user, "", posted, QueryString.parse(""), field -> true);
  }

  private Response show(User user, RowForm<User, UserDraft> form) {
    ModelName name = pages.name();
    String change = request.row(name, user.id(), "change");
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
                request.row(name, user.id(), "password"),
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
