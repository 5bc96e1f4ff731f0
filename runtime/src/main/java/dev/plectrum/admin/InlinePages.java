package dev.plectrum.admin;

import dev.plectrum.db.Database;
import dev.plectrum.db.Draft;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Rows that point to another one and are edited in its form: the lines of an invoice. The processor
 * writes one subclass per inline.
 *
 * @param <P> the model they point to
 * @param <T> their own model
 * @param <D> its draft
 */
public abstract class InlinePages<P, T, D extends Draft<T>> extends RowEditor<T, D> {
  /** What of users is shown and changed on pages of their own only. */
  private static final Set<String> OF_ACCOUNTS =
      Set.of("password", "isSuperuser", "groups", "userPermissions");

  private volatile @Nullable AdminSite site;
  private int extra = 3;
  private int minimum;
  private int maximum = 1000;
  private boolean stacked;
  private boolean deletable = true;

  /** An inline for the rows of {@code target}. */
  protected InlinePages(Database database, ModelName name, Target<T> target) {
    super(database, name, target);
  }

  /** The name in form fields: that of the reverse relation, {@code lines}. */
  protected abstract String prefix();

  /** The key to the row of the form, of however many columns: {@code invoice}. */
  protected abstract String key();

  /** The values of a new row, none of which is set. */
  protected abstract D draft();

  /** The rows that point to {@code parent}, in the order of their keys or of the model. */
  protected abstract List<T> rows(P parent);

  /** Creates a row that points to {@code parent}. */
  protected abstract T create(P parent, Consumer<D> values);

  /** How many empty forms are offered; three if not said. */
  protected final void extra(int extra) {
    this.extra = extra;
  }

  /** How many rows there have to be; none if not said. */
  protected final void minimum(int minimum) {
    this.minimum = minimum;
  }

  /** How many rows there may be; a thousand if not said. */
  protected final void maximum(int maximum) {
    this.maximum = maximum;
  }

  /** Shows each row as a form of its own instead of as a line of a table. */
  protected final void stacked() {
    stacked = true;
  }

  /** Offers no way to delete rows. */
  protected final void undeletable() {
    deletable = false;
  }

  /** Says on the pages of which site they are, before their form is asked for. */
  final void belongTo(AdminSite site) {
    this.site = site;
  }

  /** Whether the rows are the users of the site. */
  final boolean isOfAccounts() {
    AdminSite site = this.site;
    return site != null && site.accounts().areIn(target().table());
  }

  @Override
  final void described(AdminForm<T, D> form, boolean adding) {
    if (isOfAccounts()) {
      form.leaveOut(OF_ACCOUNTS);
    }
  }

  @Override
  final boolean isSetElsewhere(String field) {
    return field.equals(key()) || field.startsWith(key() + ".");
  }

  final int extra() {
    return extra;
  }

  final int minimum() {
    return minimum;
  }

  final int maximum() {
    return maximum;
  }

  final boolean isStacked() {
    return stacked;
  }

  final boolean isDeletable() {
    return deletable;
  }
}
