package dev.plectrum.admin;

import dev.plectrum.http.Request;
import dev.plectrum.http.Response;
import org.jspecify.annotations.Nullable;

/**
 * Something to do with the rows that were selected in a list. Made by {@link AdminList#action}.
 *
 * @param <Q> the query of the model
 */
public final class ListAction<Q> {
  private final String name;
  private final String title;
  private final Run<? super Q> run;
  private String permission = "change";
  private boolean confirmed = true;

  ListAction(String name, String title, Run<? super Q> run) {
    this.name = name;
    this.title = title;
    this.run = run;
  }

  /**
   * Needs another permission than to change rows: {@code view}, {@code add}, {@code delete}, or a
   * full one like {@code store.sell_track}.
   */
  public ListAction<Q> permission(String permission) {
    this.permission = permission;
    return this;
  }

  /** Runs at once, without a page that asks first. */
  public ListAction<Q> unconfirmed() {
    confirmed = false;
    return this;
  }

  String name() {
    return name;
  }

  String title() {
    return title;
  }

  boolean isConfirmed() {
    return confirmed;
  }

  /** Whether the pages let somebody do what this does to their rows. */
  boolean isAllowed(AdminUser user, AdminPages<?, ?, ?, ?> pages) {
    return switch (permission) {
      case "view" -> pages.mayView(user, null);
      case "add" -> pages.mayAdd(user);
      case "change" -> pages.mayChange(user, null);
      case "delete" -> pages.mayDelete(user, null);
      default ->
          user.may(permission.contains(".") ? permission : pages.name().permission(permission));
    };
  }

  Done run(Q selected, Request request) {
    return run.run(selected, request);
  }

  /** Does it. */
  @FunctionalInterface
  interface Run<Q> {
    Done run(Q selected, Request request);
  }

  /** What came of it. */
  sealed interface Done {}

  /** So many rows were concerned. */
  record Counted(long rows) implements Done {}

  /** What to say about it; null or empty for nothing. */
  record Told(@Nullable String text) implements Done {}

  /** What the browser gets. */
  record Answered(Response response) implements Done {}
}
