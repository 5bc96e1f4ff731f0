package dev.plectrum.admin;

import dev.plectrum.config.SiteZone;
import dev.plectrum.model.ForeignKey;
import dev.plectrum.model.ManyToMany;
import dev.plectrum.validation.FieldErrors;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A field of a form: what it shows of a row, and how what was entered gets into a draft. Made by
 * {@link AdminForm}; the methods that follow a field in its description refine it.
 *
 * @param <T> the model
 * @param <D> its draft
 */
public final class FormField<T, D> {
  private final String name;
  private final String label;
  private Widget widget;
  private final Function<T, String> read;
  private final Writer<D> writer;
  private boolean required = true;
  private boolean defaulted;
  private boolean readOnly;
  private boolean fixed;
  private boolean offered;
  private boolean vertical;
  private int maxLength;
  private String step = "any";
  private String help = "";
  private boolean zoned;
  private String initial = "";
  private @Nullable String source;
  private @Nullable String other;
  private List<Choice> choices = List.of();
  private @Nullable Target<?> target;
  private @Nullable Function<T, @Nullable ForeignKey<?>> key;
  private Function<T, String> title = row -> "";
  private @Nullable Relation<T> relation;

  FormField(String name, String label, Widget widget, Function<T, String> read, Writer<D> writer) {
    this.name = name;
    this.label = label;
    this.widget = widget;
    this.read = read;
    this.writer = writer;
    this.required = widget != Widget.KEYS && widget != Widget.CHECKBOX && widget != Widget.SHOWN;
    this.readOnly = widget == Widget.SHOWN;
  }

  /** A field of one value. */
  static <T, D, V> FormField<T, D> of(
      String name,
      String label,
      Widget widget,
      Codec<V> codec,
      Function<? super T, ? extends @Nullable V> read,
      Setter<? super D, V> write) {
    return new FormField<>(
        name,
        label,
        widget,
        row -> {
          V value = read.apply(row);
          return value == null ? "" : codec.text().apply(value);
        },
        new Writer.OfValue<>(codec, write));
  }

  /** Lets it be left empty, which means null. */
  public FormField<T, D> optional() {
    required = false;
    return this;
  }

  /** Lets it be left empty, which means the empty text. */
  public FormField<T, D> blank() {
    required = false;
    writer.keepEmpty();
    return this;
  }

  /** Lets it be left empty in a new row, which gets a value by itself then. */
  public FormField<T, D> defaulted() {
    defaulted = true;
    return this;
  }

  /** Takes at most so many characters. */
  public FormField<T, D> maxLength(int length) {
    maxLength = length;
    return this;
  }

  /** Offers several lines. */
  public FormField<T, D> multiline() {
    widget = Widget.TEXT_AREA;
    return this;
  }

  /** Shows all choices as buttons instead of in a list. */
  public FormField<T, D> radio() {
    widget = Widget.RADIO;
    return this;
  }

  /** Puts such buttons below each other. */
  public FormField<T, D> vertical() {
    vertical = true;
    return this;
  }

  /** Says below it in which zone its time is, unless something else is said there. */
  FormField<T, D> zoned() {
    zoned = true;
    return this;
  }

  /** Says something about the field below it. */
  public FormField<T, D> help(String text) {
    help = text;
    return this;
  }

  /** What the field of a new row begins with, as it would be entered. */
  public FormField<T, D> initial(String text) {
    initial = text;
    return this;
  }

  /** Shows the value without letting anybody change it. */
  public FormField<T, D> readOnly() {
    readOnly = true;
    return this;
  }

  /** Lets it be set when the row is added, and never again. */
  public FormField<T, D> fixed() {
    fixed = true;
    return this;
  }

  /** Shows all rows of a many-to-many relation, to be ticked, instead of searching for them. */
  public FormField<T, D> offered() {
    offered = true;
    return this;
  }

  /** Fills it in, while a row is being added, with what is entered there, as part of a URL. */
  public FormField<T, D> prepopulatedFrom(String... fields) {
    source = String.join(" ", fields);
    return this;
  }

  FormField<T, D> step(String step) {
    this.step = step;
    return this;
  }

  FormField<T, D> choices(List<Choice> choices) {
    this.choices = choices;
    return this;
  }

  <A> FormField<T, D> key(
      Target<A> target, Function<? super T, ? extends @Nullable ForeignKey<A>> key) {
    this.target = target;
    this.key = key::apply;
    this.title =
        row -> {
          ForeignKey<A> held = key.apply(row);
          return held == null ? "" : target.titleOf(held.get());
        };
    return this;
  }

  FormField<T, D> relation(Relation<T> relation) {
    this.target = relation.target();
    this.relation = relation;
    return this;
  }

  String name() {
    return name;
  }

  String label() {
    return label;
  }

  Widget widget() {
    return widget;
  }

  boolean isRequired() {
    return required;
  }

  /** Whether a new row gets a value by itself where nothing is entered. */
  boolean isDefaulted() {
    return defaulted;
  }

  boolean isReadOnly() {
    return readOnly;
  }

  /** Whether it cannot be changed in a row that exists. */
  boolean isFixed() {
    return fixed;
  }

  /** Whether its buttons stand below each other. */
  boolean isVertical() {
    return vertical;
  }

  /** Whether all rows that can be chosen are shown. */
  boolean isOffered() {
    return offered;
  }

  int maxLength() {
    return maxLength;
  }

  String step() {
    return step;
  }

  String help() {
    return zoned && help.isEmpty() ? SiteZone.current().getId() : help;
  }

  String initial() {
    return initial;
  }

  /** Writes the field wherever another one has been changed, which says what it means. */
  public FormField<T, D> with(String other) {
    this.other = other;
    return this;
  }

  @Nullable String other() {
    return other;
  }

  @Nullable String source() {
    return source;
  }

  List<Choice> choices() {
    return choices;
  }

  /** What a key or many keys point to. */
  @Nullable Target<?> target() {
    return target;
  }

  /** The foreign key of a row, if this field is one. */
  @Nullable ForeignKey<?> keyOf(T row) {
    return key == null ? null : key.apply(row);
  }

  /** The title of the row that the foreign key of a row points to. */
  String titleOf(T row) {
    return title.apply(row);
  }

  /** The many-to-many relation, if this field is one. */
  @Nullable Relation<T> relation() {
    return relation;
  }

  /** The value of a row, as it would be entered. */
  String text(T row) {
    return read.apply(row);
  }

  /** Whether it is a row of another model, or many. */
  boolean isRelation() {
    return widget == Widget.KEY || widget == Widget.KEYS;
  }

  /** Puts what was entered into a draft, or says what is wrong with it. */
  void put(D draft, String entered, FieldErrors errors) {
    writer.put(draft, name, entered, required, errors);
  }

  /** How what was entered gets into a draft. */
  abstract static class Writer<D> {
    private boolean keepsEmpty;

    void keepEmpty() {
      keepsEmpty = true;
    }

    boolean keepsEmpty() {
      return keepsEmpty;
    }

    abstract void put(D draft, String name, String entered, boolean required, FieldErrors errors);

    /** Nothing can be entered. */
    static final class OfNothing<D> extends Writer<D> {
      @Override
      void put(D draft, String name, String entered, boolean required, FieldErrors errors) {}
    }

    /** What is entered goes elsewhere. */
    static final class OfSecret<D> extends Writer<D> {
      @Override
      void put(D draft, String name, String entered, boolean required, FieldErrors errors) {
        if (required && entered.isEmpty()) {
          errors.required(name);
        }
      }
    }

    /** One value. */
    static final class OfValue<D, V> extends Writer<D> {
      private final Codec<V> codec;
      private final Setter<? super D, V> write;

      OfValue(Codec<V> codec, Setter<? super D, V> write) {
        this.codec = codec;
        this.write = write;
      }

      @Override
      void put(D draft, String name, String entered, boolean required, FieldErrors errors) {
        if (entered.isEmpty() && !keepsEmpty()) {
          if (required) {
            errors.required(name);
          } else {
            write.set(draft, null);
          }
          return;
        }
        V value = codec.parse().apply(entered);
        if (value == null) {
          errors.add(name, codec.message().apply(entered));
        } else {
          write.set(draft, value);
        }
      }
    }
  }

  /**
   * A many-to-many relation.
   *
   * @param target the model on the other side
   * @param read the relation of a row
   */
  record Relation<T>(Target<?> target, Links<T> links) {
    /** Ties the model on the other side to the relation. */
    static <T, A> Relation<T> of(Target<A> target, Function<? super T, ManyToMany<A>> read) {
      return new Relation<>(
          target,
          new Links<>() {
            @Override
            public List<Object> keys(T row) {
              return read.apply(row).list().stream().map(target.table()::key).toList();
            }

            @Override
            public List<Choice> choices(T row) {
              return read.apply(row).list().stream()
                  .map(one -> new Choice(target.table().key(one).toString(), target.titleOf(one)))
                  .toList();
            }

            @Override
            public void add(T row, Object key) {
              read.apply(row).add(KeyKind.<A>foreignKey(key));
            }

            @Override
            public void remove(T row, Object key) {
              read.apply(row).remove(KeyKind.<A>foreignKey(key));
            }
          });
    }
  }

  /** The links of a row with those on the other side, by their keys. */
  interface Links<T> {
    List<Object> keys(T row);

    List<Choice> choices(T row);

    void add(T row, Object key);

    void remove(T row, Object key);
  }
}
