package dev.plectrum.auth;

import dev.plectrum.db.Database;
import dev.plectrum.db.MappedTable;
import dev.plectrum.db.Table;
import dev.plectrum.db.ToMany;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The users of a site, of whatever model they are. The processor writes one class for every record
 * with {@link dev.plectrum.model.UserModel}: {@link UserAccounts} for {@link User}.
 *
 * @param <U> the model
 */
public abstract class Accounts<U> {
  private final Database database;
  private final Table<U> table;
  private final @Nullable String permissions;

  /** The users in {@code database}. */
  protected Accounts(Database database, Table<U> table) {
    this.database = database;
    this.table = table;
    this.permissions = permissionsSql();
  }

  /** The user with this name, in this very spelling. */
  public final Optional<Account> find(String username) {
    String name = Users.normalized(username);
    return name.indexOf('\0') >= 0 ? Optional.empty() : named(name).map(this::account);
  }

  /** The user whose key reads like this; empty if nobody's does. */
  public final Optional<Account> findByKey(String text) {
    Object key = key(text);
    return key == null ? Optional.empty() : database.find(table, key).map(this::account);
  }

  /** The users whose keys read like these, by that text; in one query. */
  public final Map<String, Account> findByKeys(Collection<String> texts) {
    Map<Object, String> keys = new HashMap<>();
    for (String text : texts) {
      Object key = key(text);
      if (key != null) {
        keys.put(key, text);
      }
    }
    Map<String, Account> found = new HashMap<>();
    for (U row : database.list(table, keys.keySet())) {
      String text = keys.get(table.key(row));
      if (text != null) {
        found.put(text, account(row));
      }
    }
    return found;
  }

  /** Some of the active users with this address, whatever its case. */
  public final List<Account> withEmail(String email) {
    return mailed(email).stream().map(this::account).filter(Account::isActive).toList();
  }

  /**
   * Creates a user.
   *
   * @param values texts by the names of their components
   * @param encoded the hash of the password
   * @param superuser whether the user may do everything and enter the admin
   * @throws dev.plectrum.validation.ValidationException if a value is wrong or missing
   * @throws dev.plectrum.db.ConflictException if the name is taken
   */
  public final Account add(Map<String, String> values, String encoded, boolean superuser) {
    Map<String, String> stored = new HashMap<>(values);
    stored.computeIfPresent(usernameField(), (field, name) -> Users.normalized(name));
    return account(create(stored, encoded, superuser));
  }

  /** Whether they are the rows of {@code table}. */
  public final boolean areIn(Table<?> table) {
    return this.table == table;
  }

  /** The users as keys lead to them which are about users of whatever model. */
  public final Table<Account> table() {
    return new MappedTable<>(table) {
      @Override
      protected Account map(U row, Database database) {
        return account(row);
      }

      @Override
      public Object key(Account account) {
        return account.key();
      }
    };
  }

  /** {@code row} as the site sees it. */
  public final Account account(U row) {
    return new Row(row);
  }

  /** Whether the users of the site are those of the app {@code auth}. */
  public final boolean areOurs() {
    return table == UserTable.TABLE;
  }

  /**
   * What people call a component of a user: {@code email address}, {@code first name}.
   *
   * @param component its name
   */
  public static String words(String component) {
    return component.equals("email")
        ? "email address"
        : component.replaceAll("([A-Z])", " $1").toLowerCase(Locale.ROOT);
  }

  /** The same at the beginning of a line: {@code Email address}. */
  public static String label(String component) {
    String words = words(component);
    return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
  }

  /** The component that people sign in with. */
  public abstract String usernameField();

  /** The component with the address; null if there is none. */
  public @Nullable String emailField() {
    return null;
  }

  /** The other components that a user cannot be without, which are texts. */
  public List<String> required() {
    return List.of();
  }

  /** The key that {@code text} stands for; null if it stands for none. */
  protected abstract @Nullable Object key(String text);

  /** The row with this name. */
  protected abstract Optional<U> named(String username);

  /** Some rows with this address, whatever its case. */
  protected List<U> mailed(String email) {
    return List.of();
  }

  /** What somebody signs in with. */
  protected abstract String username(U row);

  /** What pages call somebody; may be empty. */
  protected String fullName(U row) {
    return "";
  }

  /** The hash of the password. */
  protected abstract String password(U row);

  /** When somebody last signed in, or null. */
  protected @Nullable Instant lastLogin(U row) {
    return null;
  }

  /** Whether somebody may sign in. */
  protected boolean isActive(U row) {
    return true;
  }

  /** Whether somebody may enter the admin. */
  protected boolean isStaff(U row) {
    return false;
  }

  /** Whether somebody may do everything. */
  protected boolean isSuperuser(U row) {
    return false;
  }

  /** The address of somebody; may be empty. */
  protected @Nullable String email(U row) {
    return "";
  }

  /** What is known about somebody, by what it is called. */
  protected abstract Map<String, String> words(U row);

  /** Stores another password; answers with the row as stored. */
  protected abstract U changePassword(U row, String encoded);

  /** Stores when somebody signed in last; answers with the row as stored. */
  protected U changeLastLogin(U row, Instant now) {
    return row;
  }

  /** Creates a row from texts by the names of their components. */
  protected abstract U create(Map<String, String> values, String encoded, boolean superuser);

  /** The number that {@code text} is, or null. */
  protected static @Nullable Object longKey(String text) {
    try {
      return Long.valueOf(text);
    } catch (NumberFormatException e) {
      return null;
    }
  }

  /** The UUID that {@code text} is, or null; as SQLite stores it, too, which is without hyphens. */
  protected static @Nullable Object uuidKey(String text) {
    String hyphenated =
        text.length() == 32
            ? text.replaceFirst("(.{8})(.{4})(.{4})(.{4})(.{12})", "$1-$2-$3-$4-$5")
            : text;
    try {
      return hyphenated.length() == 36 ? UUID.fromString(hyphenated) : null;
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  /** Gives {@code setter} the value under {@code name}, if there is one. */
  protected static void set(Map<String, String> values, String name, Consumer<String> setter) {
    String value = values.get(name);
    if (value != null) {
      setter.accept(value);
    }
  }

  /** Adds what is known to {@code words}, if it is. */
  protected static void word(Map<String, String> words, String name, @Nullable String value) {
    if (value != null) {
      words.put(name, value);
    }
  }

  private Set<String> permissions(U row) {
    return isActive(row) ? held(table.key(row)) : Set.of();
  }

  /** The permissions that somebody holds themselves or through a group, even if not active. */
  public final Set<String> held(Account account) {
    return held(account.key());
  }

  private Set<String> held(Object key) {
    Set<String> names = new HashSet<>();
    if (permissions != null) {
      int parameters = (int) permissions.chars().filter(c -> c == '?').count();
      for (Permission permission :
          database.list(
              PermissionTable.TABLE,
              permissions,
              in -> {
                for (int i = 1; i <= parameters; i++) {
                  in.setKey(i, key);
                }
              })) {
        names.add(permission.contentType().get().appLabel() + "." + permission.codename());
      }
    }
    return names;
  }

  /** The SQL for what somebody holds by the relations that the model has; null if it has none. */
  private @Nullable String permissionsSql() {
    List<String> held = new ArrayList<>();
    for (ToMany<?> relation : table.sets()) {
      ToMany.Link link = relation.link();
      if (link == null) {
        continue;
      }
      if (relation.target() == PermissionTable.TABLE && relation.name().equals("userPermissions")) {
        held.add(
            "SELECT %s FROM %s WHERE %s = ?"
                .formatted(link.targetColumn(), link.table(), link.ownColumn()));
      } else if (relation.target() == GroupTable.TABLE && relation.name().equals("groups")) {
        held.add(
            ("SELECT held.permission_id FROM auth_group_permissions held INNER JOIN %s member"
                    + " ON member.%s = held.group_id WHERE member.%s = ?")
                .formatted(link.table(), link.targetColumn(), link.ownColumn()));
      }
    }
    return held.isEmpty()
        ? null
        : "SELECT id, name, content_type_id, codename FROM auth_permission WHERE id IN ("
            + String.join(") OR id IN (", held)
            + ")";
  }

  /** One of them. */
  private final class Row implements Account {
    private final U row;

    Row(U row) {
      this.row = row;
    }

    @Override
    public Object row() {
      return row;
    }

    @Override
    public Object key() {
      return table.key(row);
    }

    @Override
    public String username() {
      return Accounts.this.username(row);
    }

    @Override
    public String fullName() {
      String name = Accounts.this.fullName(row);
      return name.isEmpty() ? username() : name;
    }

    @Override
    public String password() {
      return Accounts.this.password(row);
    }

    @Override
    public @Nullable Instant lastLogin() {
      return Accounts.this.lastLogin(row);
    }

    @Override
    public boolean isActive() {
      return Accounts.this.isActive(row);
    }

    @Override
    public boolean isStaff() {
      return Accounts.this.isStaff(row);
    }

    @Override
    public boolean isSuperuser() {
      return Accounts.this.isSuperuser(row);
    }

    @Override
    public String email() {
      String email = Accounts.this.email(row);
      return email == null ? "" : email;
    }

    @Override
    public Map<String, String> words() {
      return Accounts.this.words(row);
    }

    @Override
    public Set<String> permissions() {
      return Accounts.this.permissions(row);
    }

    @Override
    public Account changePassword(String encoded) {
      return account(Accounts.this.changePassword(row, encoded));
    }

    @Override
    public Account changeLastLogin(Instant now) {
      return account(Accounts.this.changeLastLogin(row, now));
    }

    /** Without what has no place in a log. */
    @Override
    public String toString() {
      return table.model() + " " + key();
    }
  }
}
