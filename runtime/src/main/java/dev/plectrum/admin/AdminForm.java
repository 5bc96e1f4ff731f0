package dev.plectrum.admin;

import dev.plectrum.auth.password.HashSummary;
import dev.plectrum.db.ArrayType;
import dev.plectrum.db.EnumText;
import dev.plectrum.db.ValueKind;
import dev.plectrum.json.JsonText;
import dev.plectrum.model.ForeignKey;
import dev.plectrum.model.ManyToMany;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The form of a model, being described: its fields in their order, then the groups they stand in.
 *
 * <p>A field must be filled in unless it is {@link FormField#optional()}.
 *
 * @param <T> the model
 * @param <D> its draft
 */
public final class AdminForm<T, D> {
  private final List<FormField<T, D>> fields = new ArrayList<>();
  private final List<Fieldset> fieldsets = new ArrayList<>();
  private boolean savesAsNew;
  private boolean onTop;
  private @Nullable FormField<T, D> hash;

  AdminForm() {}

  /** Text. */
  public FormField<T, D> text(
      String name,
      String label,
      Function<? super T, @Nullable String> read,
      Setter<? super D, @Nullable String> write) {
    return add(FormField.of(name, label, Widget.TEXT, Codec.TEXT, read, write));
  }

  /** A whole number of 64 bits. */
  public FormField<T, D> longNumber(
      String name,
      String label,
      Function<? super T, @Nullable Long> read,
      Setter<? super D, @Nullable Long> write) {
    return add(FormField.of(name, label, Widget.NUMBER, Codec.LONG, read, write)).step("1");
  }

  /** A whole number of 32 bits. */
  public FormField<T, D> intNumber(
      String name,
      String label,
      Function<? super T, @Nullable Integer> read,
      Setter<? super D, @Nullable Integer> write) {
    return add(FormField.of(name, label, Widget.NUMBER, Codec.INT, read, write)).step("1");
  }

  /** A whole number of 16 bits. */
  public FormField<T, D> shortNumber(
      String name,
      String label,
      Function<? super T, @Nullable Short> read,
      Setter<? super D, @Nullable Short> write) {
    return add(FormField.of(name, label, Widget.NUMBER, Codec.SHORT, read, write)).step("1");
  }

  /** A floating point number. */
  public FormField<T, D> doubleNumber(
      String name,
      String label,
      Function<? super T, @Nullable Double> read,
      Setter<? super D, @Nullable Double> write) {
    return add(FormField.of(name, label, Widget.DECIMAL, Codec.DOUBLE, read, write));
  }

  /** A decimal with at most {@code fraction} digits after the point. */
  public FormField<T, D> decimal(
      String name,
      String label,
      int fraction,
      Function<? super T, @Nullable BigDecimal> read,
      Setter<? super D, @Nullable BigDecimal> write) {
    String step = BigDecimal.ONE.movePointLeft(fraction).toPlainString();
    return add(FormField.of(name, label, Widget.DECIMAL, Codec.DECIMAL, read, write)).step(step);
  }

  /** Yes or no. */
  public FormField<T, D> flag(
      String name,
      String label,
      Function<? super T, @Nullable Boolean> read,
      Setter<? super D, @Nullable Boolean> write) {
    return add(FormField.of(name, label, Widget.CHECKBOX, Codec.FLAG, read, write));
  }

  /** Yes, no, or not known. */
  public FormField<T, D> optionalFlag(
      String name,
      String label,
      Function<? super T, @Nullable Boolean> read,
      Setter<? super D, @Nullable Boolean> write) {
    return add(FormField.of(name, label, Widget.SELECT, Codec.FLAG, read, write))
        .choices(List.of(new Choice("true", "Yes"), new Choice("false", "No")))
        .optional();
  }

  /** A UUID. */
  public FormField<T, D> uuid(
      String name,
      String label,
      Function<? super T, @Nullable UUID> read,
      Setter<? super D, @Nullable UUID> write) {
    return add(FormField.of(name, label, Widget.TEXT, Codec.UUID_TEXT, read, write)).maxLength(36);
  }

  /** A point in time, entered as the clocks of the site show it. */
  public FormField<T, D> instant(
      String name,
      String label,
      Function<? super T, @Nullable Instant> read,
      Setter<? super D, @Nullable Instant> write) {
    return add(FormField.of(name, label, Widget.DATE_TIME, Codec.INSTANT, read, write)).zoned();
  }

  /** A date. */
  public FormField<T, D> date(
      String name,
      String label,
      Function<? super T, @Nullable LocalDate> read,
      Setter<? super D, @Nullable LocalDate> write) {
    return add(FormField.of(name, label, Widget.DATE, Codec.DATE, read, write));
  }

  /** A time of day. */
  public FormField<T, D> time(
      String name,
      String label,
      Function<? super T, @Nullable LocalTime> read,
      Setter<? super D, @Nullable LocalTime> write) {
    return add(FormField.of(name, label, Widget.TIME, Codec.TIME, read, write));
  }

  /** A duration, as ISO 8601 writes it: {@code PT3M20S}. */
  public FormField<T, D> duration(
      String name,
      String label,
      Function<? super T, @Nullable Duration> read,
      Setter<? super D, @Nullable Duration> write) {
    return add(FormField.of(name, label, Widget.TEXT, Codec.DURATION, read, write))
        .help("As in PT3M20S");
  }

  /** Bytes, as Base64 writes them. */
  public FormField<T, D> bytes(
      String name,
      String label,
      Function<? super T, byte @Nullable []> read,
      Setter<? super D, byte @Nullable []> write) {
    return add(FormField.of(name, label, Widget.TEXT, Codec.BYTES, read, write))
        .multiline()
        .help("Base64");
  }

  /** An array, each element in a line of its own; see {@link Lines}. */
  public <E> FormField<T, D> array(
      String name,
      String label,
      ArrayType<E> type,
      Function<? super T, ? extends @Nullable List<E>> read,
      Setter<? super D, @Nullable List<E>> write) {
    return add(FormField.of(name, label, Widget.TEXT, Codec.array(type), read, write))
        .multiline()
        .help(
            type.kind() == ValueKind.TEXT
                ? "One in each line; in quotes, as \"a\\nb\", what has line breaks or is empty"
                : "One in each line");
  }

  /** JSON. */
  public <V> FormField<T, D> json(
      String name,
      String label,
      JsonText<V> type,
      Function<? super T, ? extends @Nullable V> read,
      Setter<? super D, @Nullable V> write) {
    return add(FormField.of(name, label, Widget.TEXT, Codec.json(type), read, write)).multiline();
  }

  /** A date with a time of day. */
  public FormField<T, D> dateTime(
      String name,
      String label,
      Function<? super T, @Nullable LocalDateTime> read,
      Setter<? super D, @Nullable LocalDateTime> write) {
    return add(FormField.of(name, label, Widget.DATE_TIME, Codec.DATE_TIME, read, write));
  }

  /**
   * A constant of an enum.
   *
   * @param values the constants that can be chosen
   */
  public <E extends Enum<E>> FormField<T, D> choice(
      String name,
      String label,
      EnumText<E> text,
      List<E> values,
      Function<? super T, @Nullable E> read,
      Setter<? super D, @Nullable E> write) {
    Function<String, @Nullable E> parse =
        entered ->
            values.stream()
                .filter(value -> text.write(value).equals(entered))
                .findFirst()
                .orElse(null);
    Codec<E> codec = new Codec<>(text::write, parse, "Choose one of the values offered.");
    return add(FormField.of(name, label, Widget.SELECT, codec, read, write))
        .choices(
            values.stream()
                .map(value -> new Choice(text.write(value), text.label(value)))
                .toList());
  }

  /**
   * One of a few texts.
   *
   * @param values the texts that can be chosen
   */
  public FormField<T, D> oneOf(
      String name,
      String label,
      List<String> values,
      Function<? super T, @Nullable String> read,
      Setter<? super D, @Nullable String> write) {
    Function<String, @Nullable String> parse = entered -> values.contains(entered) ? entered : null;
    Codec<String> codec =
        new Codec<>(Function.identity(), parse, "Choose one of the values offered.");
    return add(FormField.of(name, label, Widget.SELECT, codec, read, write))
        .choices(values.stream().map(value -> new Choice(value, value)).toList());
  }

  /** A foreign key. */
  public <A> FormField<T, D> key(
      String name,
      String label,
      Target<A> target,
      Function<? super T, ? extends @Nullable ForeignKey<A>> read,
      Setter<? super D, @Nullable ForeignKey<A>> write) {
    Codec<ForeignKey<A>> codec =
        new Codec<>(
            key -> key.key().toString(),
            entered -> {
              Object key = target.key().parse(entered);
              return key == null ? null : KeyKind.<A>foreignKey(key);
            },
            "Choose one of the rows offered.");
    return add(FormField.<T, D, ForeignKey<A>>of(name, label, Widget.KEY, codec, read, write))
        .key(target, read);
  }

  /** A many-to-many relation. */
  public <A> FormField<T, D> keys(
      String name, String label, Target<A> target, Function<? super T, ManyToMany<A>> read) {
    return add(new FormField<T, D>(
            name, label, Widget.KEYS, row -> "", new FormField.Writer.OfNothing<>()))
        .relation(FormField.Relation.of(target, read));
  }

  /** Something to look at: what a method of the model, or of the admin class, returns. */
  public FormField<T, D> shown(
      String name, String label, Function<? super T, ? extends @Nullable Object> read) {
    return add(
        new FormField<>(
            name,
            label,
            Widget.SHOWN,
            row -> {
              Object value = read.apply(row);
              return value == null ? "" : Display.value(value);
            },
            new FormField.Writer.OfNothing<>()));
  }

  /** A password to come, which is never shown and which no column takes as it is. */
  FormField<T, D> secret(String name, String label) {
    return add(
        new FormField<>(
            name, label, Widget.PASSWORD, row -> "", new FormField.Writer.OfSecret<>()));
  }

  /** Shows how the hash in a field was made, instead of the hash, and lets nobody change it. */
  void conceal(String name) {
    for (int i = 0; i < fields.size(); i++) {
      FormField<T, D> field = fields.get(i);
      if (field.name().equals(name)) {
        fields.set(
            i,
            new FormField<>(
                name,
                field.label(),
                Widget.SHOWN,
                row -> HashSummary.of(field.text(row)),
                new FormField.Writer.OfNothing<>()));
      }
    }
  }

  /** Takes fields out of the form again. */
  void leaveOut(Collection<String> names) {
    fields.removeIf(field -> names.contains(field.name()));
  }

  /** Asks for a password, twice, in the place of a field that holds its hash. */
  void askInstead(String name) {
    for (FormField<T, D> field : List.copyOf(fields)) {
      if (field.name().equals(name)) {
        int at = fields.indexOf(field);
        List<FormField<T, D>> after = List.copyOf(fields.subList(at + 1, fields.size()));
        fields.subList(at, fields.size()).clear();
        NewPassword.ask(this);
        fields.addAll(after);
        fieldsets.replaceAll(fieldset -> fieldset.with(name, NewPassword.FIRST, NewPassword.AGAIN));
        hash = field;
      }
    }
  }

  /** The field that the hash goes to of a password that is asked for; null if none is. */
  @Nullable FormField<T, D> hash() {
    return hash;
  }

  /** Puts fields under a heading, {@code ""} for none. Fields in no group come first. */
  public Fieldset fieldset(String title, String... names) {
    Fieldset fieldset = new Fieldset(title, List.of(names));
    fieldsets.add(fieldset);
    return fieldset;
  }

  /** Offers to save a changed row as a new one. */
  public void savesAsNew() {
    savesAsNew = true;
  }

  /** Has the buttons that save above the form as well. */
  public void savesOnTop() {
    onTop = true;
  }

  boolean isSavedOnTop() {
    return onTop;
  }

  List<FormField<T, D>> fields() {
    return fields;
  }

  List<Fieldset> fieldsets() {
    return fieldsets;
  }

  boolean isSavedAsNew() {
    return savesAsNew;
  }

  private FormField<T, D> add(FormField<T, D> field) {
    fields.add(field);
    return field;
  }
}
