package dev.plectrum.admin;

import dev.plectrum.auth.Accounts;
import dev.plectrum.auth.UserAccounts;
import dev.plectrum.db.Database;
import dev.plectrum.http.Request;
import dev.plectrum.http.RouteTable;
import dev.plectrum.model.DeleteRule;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Everything a project shows in its admin; the processor writes what is added to it. */
public final class AdminSite {
  private static final String OURS = "auth.User";

  private final Database database;
  private final Accounts<?> accounts;
  private final Function<Request, @Nullable AdminUser> users;
  private final History history;
  private final Map<String, AdminPages<?, ?, ?, ?>> pages = new LinkedHashMap<>();
  private final List<Reference<?>> references = new ArrayList<>();
  private final Map<String, Known<?>> known = new LinkedHashMap<>();
  private String title = "Administration";
  private @Nullable String signOut;
  private @Nullable String changePassword;

  /** An admin over {@code database} for the users of the app {@code auth}. */
  public AdminSite(Database database) {
    this(database, new UserAccounts(database));
  }

  /** An admin over {@code database} for the users that {@code accounts} finds there. */
  public AdminSite(Database database, Accounts<?> accounts) {
    this(database, accounts, SignedIn::of);
  }

  /**
   * An admin over {@code database} for people who sign in in another way.
   *
   * @param users who sends a request; null if nobody is signed in
   */
  public AdminSite(
      Database database, Accounts<?> accounts, Function<Request, @Nullable AdminUser> users) {
    this.database = database;
    this.accounts = accounts;
    this.users = users;
    this.history = new History(database, accounts);
  }

  /** Adds the pages of a model. */
  public AdminSite add(AdminPages<?, ?, ?, ?> model) {
    if (isOfUs(model.name())) {
      pages.put(model.name().label(), model);
      model.belongTo(this);
    }
    return add(model.target(), model.name());
  }

  /** Makes a model known that has no pages, for the sake of deletions. */
  public AdminSite add(Target<?> model, ModelName name) {
    known.putIfAbsent(name.label(), new Known<>(model, name));
    return this;
  }

  /**
   * Adds a foreign key of a model that was made known.
   *
   * @param model the model with the key: {@code store.Track}
   */
  public AdminSite reference(String model, String component, DeleteRule rule) {
    Known<?> from = known.get(model);
    if (from == null) {
      throw new IllegalArgumentException(model + " is not known.");
    }
    return add(from.reference(component, rule));
  }

  /** A model, be it registered or not. */
  record Known<A>(Target<A> target, ModelName name) {
    Reference<A> reference(String component, DeleteRule rule) {
      return new Reference<>(target, name, component, rule);
    }
  }

  /** Adds a foreign key of any model that is installed, for the sake of deletions. */
  public AdminSite add(Reference<?> reference) {
    if (isOfUs(reference.name())) {
      references.add(reference);
    }
    return this;
  }

  /**
   * Whether the site has the model: where users are of another one, those of the app {@code auth}
   * have no table.
   */
  private boolean isOfUs(ModelName model) {
    return accounts.areOurs() || !model.label().equals(OURS);
  }

  /** Calls it something else than “Administration”. */
  public AdminSite title(String title) {
    this.title = title;
    return this;
  }

  /** Says where to sign out, by POST, and where to change one's password. */
  public AdminSite account(String signOut, String changePassword) {
    this.signOut = signOut;
    this.changePassword = changePassword;
    return this;
  }

  /**
   * The URLs of all pages.
   *
   * @param mount where they begin: {@code "/admin"}
   */
  public RouteTable routes(String mount) {
    return new AdminTable(this, mount);
  }

  Database database() {
    return database;
  }

  /** Who can sign in. */
  Accounts<?> accounts() {
    return accounts;
  }

  /** What a model is called by its names in content types; null if it is not known. */
  @Nullable ModelName name(String app, String model) {
    for (Known<?> one : known.values()) {
      if (one.name().app().equals(app) && one.name().lower().equals(model)) {
        return one.name();
      }
    }
    return null;
  }

  History history() {
    return history;
  }

  @Nullable AdminUser user(Request request) {
    return users.apply(request);
  }

  String title() {
    return title;
  }

  @Nullable String signOut() {
    return signOut;
  }

  @Nullable String changePassword() {
    return changePassword;
  }

  /** The pages of every model, in the order in which they were added. */
  Collection<AdminPages<?, ?, ?, ?>> pages() {
    return pages.values();
  }

  /** The pages of a model, {@code store.Track}; null if it has none. */
  @Nullable AdminPages<?, ?, ?, ?> pages(String label) {
    return pages.get(label);
  }

  /** The pages of a model by its names in URLs; null if it has none. */
  @Nullable AdminPages<?, ?, ?, ?> pages(String app, String model) {
    for (AdminPages<?, ?, ?, ?> one : pages.values()) {
      if (one.name().app().equals(app) && one.name().lower().equals(model)) {
        return one;
      }
    }
    return null;
  }

  /** Every model, be it registered or not. */
  Collection<Known<?>> known() {
    return known.values();
  }

  /** Every foreign key. */
  List<Reference<?>> references() {
    return references;
  }
}
