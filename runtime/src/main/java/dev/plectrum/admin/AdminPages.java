package dev.plectrum.admin;

import dev.plectrum.auth.Account;
import dev.plectrum.db.Database;
import dev.plectrum.db.Draft;
import dev.plectrum.http.Method;
import dev.plectrum.http.Response;
import dev.plectrum.query.Fields;
import dev.plectrum.query.Query;
import dev.plectrum.validation.FieldErrors;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The pages of one model in the admin: what differs from model to model. The processor writes one
 * subclass for each class with {@code @AdminRegister}.
 *
 * @param <T> the model
 * @param <F> its columns
 * @param <Q> its query
 * @param <D> its draft
 */
public abstract class AdminPages<
        T, F extends Fields<T>, Q extends Query<T, F, Q>, D extends Draft<T>>
    extends RowEditor<T, D> {
  /** The component of users that holds the hash of their password. */
  private static final String PASSWORD = "password";

  private volatile @Nullable AdminList<T, F, Q> list;
  private volatile @Nullable AdminSite site;

  /**
   * The pages of a model.
   *
   * @param name what it is called
   * @param target its table, kind of key and titles
   */
  protected AdminPages(Database database, ModelName name, Target<T> target) {
    super(database, name, target);
  }

  /** Every row. */
  protected abstract Q query();

  /** Describes the list. */
  protected abstract void list(AdminList<T, F, Q> list);

  /** Creates a row. */
  protected abstract T create(Consumer<D> values);

  /** The rows of {@code rows} with what the columns of the list show of other tables. */
  protected Q joined(Q rows) {
    return rows;
  }

  /** The rows that point to the one of a form and are edited with it. */
  protected List<InlinePages<T, ?, ?>> inlines() {
    return List.of();
  }

  /**
   * The rows of {@code all} that {@code user} gets to see at all; all of them if not overridden.
   */
  protected Q visible(AdminUser user, Q all) {
    return all;
  }

  /** Whether {@code user} may look at rows, or at {@code row} if it is not null. */
  protected boolean mayView(AdminUser user, @Nullable T row) {
    return user.may(name().permission("view")) || user.may(name().permission("change"));
  }

  /** Whether {@code user} may add rows. */
  protected boolean mayAdd(AdminUser user) {
    return user.may(name().permission("add"));
  }

  /** Whether {@code user} may change rows, or {@code row} if it is not null. */
  protected boolean mayChange(AdminUser user, @Nullable T row) {
    return user.may(name().permission("change"));
  }

  /** Whether {@code user} may delete rows, or {@code row} if it is not null. */
  protected boolean mayDelete(AdminUser user, @Nullable T row) {
    return user.may(name().permission("delete"));
  }

  /** Whether {@code user} may set a field of {@code row}, or of a new one if it is null. */
  protected boolean mayEdit(AdminUser user, String field, @Nullable T row) {
    return true;
  }

  /**
   * Sets what nobody enters, right before a row is written by a form or in the list; Django's
   * {@code save_model}. It runs in the transaction that writes the row, and a {@code
   * ValidationException} keeps it from being written. A row in which nothing was changed is not
   * written, and this is not called.
   *
   * @param row the row as it is in the database; null for a new one
   * @param draft what is about to be written
   */
  protected void beforeSave(AdminUser user, @Nullable T row, D draft) {}

  /**
   * What is to be done once a row has been written by a form or in the list, in the same
   * transaction; of a form, when its inlines have been written too.
   *
   * @param row the row as it is now
   * @param added whether it is new
   */
  protected void saved(AdminUser user, T row, boolean added) {}

  /**
   * Where the site itself shows a row, for the link “View on site”; null for no link.
   *
   * <pre>{@code
   * return new StoreUrls("/").track(track.id());
   * }</pre>
   */
  protected @Nullable String viewOnSite(T row) {
    return null;
  }

  /** What is to be done once a row has been deleted, in the same transaction. */
  protected void deleted(AdminUser user, T row) {}

  /** Says which site they are pages of. */
  final void belongTo(AdminSite site) {
    this.site = site;
  }

  /** The site that they are pages of; null as long as they are of none. */
  final @Nullable AdminSite site() {
    return site;
  }

  /** Whether the rows are the users of the site. */
  private boolean isOfAccounts() {
    AdminSite site = this.site;
    return site != null && site.accounts().areIn(target().table());
  }

  @Override
  void described(AdminForm<T, D> form, boolean adding) {
    if (isOfAccounts() && adding) {
      form.askInstead(PASSWORD);
    } else if (isOfAccounts()) {
      form.conceal(PASSWORD);
    }
  }

  @Override
  void check(AdminRequest request, RowForm<T, D> form, D draft, FieldErrors wrong) {
    if (isOfAccounts()) {
      FormField<T, D> hash = form.hash();
      if (hash != null) {
        hash.put(draft, NewPassword.check(request, form, form.texts(), wrong), wrong);
      }
      Grants grants = new Grants(request.user(), database());
      grants.checkPermissions(form, "userPermissions", wrong);
      grants.checkGroups(form, "groups", wrong);
    }
  }

  /** {@link #mayChange}; and that nobody changes users who may do more than they do. */
  final boolean mayWrite(AdminUser user, @Nullable T row) {
    return mayChange(user, row) && covers(user, row);
  }

  /** {@link #mayDelete}; and that nobody deletes users who may do more than they do. */
  final boolean mayRemove(AdminUser user, @Nullable T row) {
    return mayDelete(user, row) && covers(user, row);
  }

  private boolean covers(AdminUser user, @Nullable T row) {
    AdminSite site = this.site;
    return row == null || site == null || Grants.covers(user, site, target().table(), key(row));
  }

  /** {@link #mayEdit}; and that only superusers make superusers. */
  final boolean mayFill(AdminUser user, String field, @Nullable T row) {
    return mayEdit(user, field, row)
        && (user.isSuperuser() || !field.equals("isSuperuser") || !isOfAccounts());
  }

  @Override
  final void complete(AdminRequest request, @Nullable T row, D draft) {
    beforeSave(request.user(), row, draft);
  }

  @Override
  final void written(AdminRequest request, T row, boolean added) {
    saved(request.user(), row, added);
  }

  /** The keys, as texts, of those rows that an inline may show to the sender of a request. */
  final Set<String> visibleInline(AdminRequest request, List<Object> keys) {
    return rows(request).withKeys(keys).list().stream()
        .filter(row -> mayView(request.user(), row) || mayChange(request.user(), row))
        .map(row -> key(row).toString())
        .collect(Collectors.toSet());
  }

  /** Whether the sender of a request may change these fields of a row that an inline shows too. */
  final boolean mayChangeInline(AdminRequest request, Object key, List<String> fields) {
    return rows(request)
        .find(key)
        .filter(row -> mayWrite(request.user(), row))
        .filter(row -> fields.stream().allMatch(field -> mayFill(request.user(), field, row)))
        .isPresent();
  }

  /** Whether the sender of a request may delete a row that an inline shows too. */
  final boolean mayDeleteInline(AdminRequest request, Object key) {
    return rows(request).find(key).filter(row -> mayRemove(request.user(), row)).isPresent();
  }

  /** Whether a row that was added is shown again for more, rather than the list. */
  boolean goesOnAfterAdding() {
    return false;
  }

  /** Where the page of a row leads beside its history. */
  List<Link> tools(AdminRequest request, T row) {
    return isOfAccounts() && mayWrite(request.user(), row)
        ? List.of(new Link("Change password", request.row(name(), key(row), PASSWORD)))
        : List.of();
  }

  /** Whether {@code row} may go along with another one that {@code user} deletes. */
  boolean mayDeleteAlong(AdminUser user, T row) {
    return mayRemove(user, row);
  }

  /** Whether the rows with these keys may all go along with another one, be they seen or not. */
  final boolean mayDeleteAlong(AdminUser user, List<Object> keys) {
    return query().withKeys(keys).list().stream().allMatch(row -> mayDeleteAlong(user, row));
  }

  /** Whether each row has a page of its own under this name. */
  boolean hasPage(String name) {
    return name.equals(PASSWORD) && isOfAccounts();
  }

  /** Answers with such a page. */
  private Response answerPage(AdminRequest request, T row) {
    Account account = request.site().accounts().findByKey(key(row).toString()).orElse(null);
    return account == null || !mayWrite(request.user(), row)
        ? Response.status(403)
        : new PasswordPage<>(this, request, account).answer(row);
  }

  final Response answerPage(AdminRequest request, String key) {
    return withRow(request, key, row -> answerPage(request, row));
  }

  /** The list, described once. */
  final AdminList<T, F, Q> list() {
    AdminList<T, F, Q> known = list;
    if (known == null) {
      known = new AdminList<>();
      list(known);
      list = known;
    }
    return known;
  }

  final Response answerList(AdminRequest request) {
    return new ListPage<>(this, request).answer();
  }

  final Response answerAdd(AdminRequest request) {
    return new FormPage<>(this, request).add();
  }

  final Response answerChange(AdminRequest request, String key) {
    return withRow(request, key, row -> new FormPage<>(this, request).change(row));
  }

  final Response answerDelete(AdminRequest request, String key) {
    return withRow(request, key, row -> new DeletePage<>(this, request).answer(row));
  }

  final Response answerHistory(AdminRequest request, String key) {
    return withRow(request, key, row -> HistoryPage.answer(request, this, row));
  }

  final Response answerAutocomplete(AdminRequest request) {
    return new Autocomplete<>(this, request).answer();
  }

  final @Nullable ChartView chart(AdminRequest request, LocalDate today) {
    return IndexPage.chart(request, this, today);
  }

  /** The rows that the sender of a request gets to see. */
  final Q rows(AdminRequest request) {
    return visible(request.user(), query());
  }

  /** Answers with a row, or, if it is gone, with a message on the front page, as Django does. */
  private Response withRow(AdminRequest request, String key, Function<T, Response> answer) {
    Object parsed = target().key().parse(key);
    if (parsed != null && request.request().method() == Method.POST) {
      lock(List.of(parsed));
    }
    T row = parsed == null ? null : rows(request).find(parsed).orElse(null);
    if (row != null) {
      return answer.apply(row);
    }
    return request
        .tell(
            Message.Level.WARNING,
            Words.capitalized(name().singular())
                + " “"
                + Words.cut(key, 100)
                + "” doesn’t exist. Perhaps it was deleted?")
        .redirect(request.home());
  }
}
