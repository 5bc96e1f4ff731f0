package dev.plectrum.db;

import static dev.plectrum.db.StatementCount.assertQueries;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.plectrum.fixture.Databases;
import dev.plectrum.fixture.garden.Animal;
import dev.plectrum.fixture.garden.Bed;
import dev.plectrum.fixture.garden.Garden;
import dev.plectrum.fixture.garden.Label;
import dev.plectrum.fixture.garden.LabelQuery;
import dev.plectrum.fixture.garden.Mineral;
import dev.plectrum.fixture.garden.Sign;
import dev.plectrum.model.GenericForeignKey;
import dev.plectrum.query.Pair;
import dev.plectrum.validation.ValidationException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** A key to rows of several models whose own keys are numbers, texts and UUIDs. */
@ParameterizedClass
@EnumSource(Dialect.class)
class TargetsOfManyTypesTest {
  @Parameter Dialect dialect;
  Garden garden;
  Animal lion;
  Animal platypus;
  Mineral quartz;

  @BeforeEach
  void open() {
    garden = Garden.open(dialect);
    platypus = garden.animals.create(d -> d.name("Platypus").legs(4));
    lion = garden.animals.create(d -> d.name("Lion").legs(4));
    quartz = garden.minerals.create(d -> d.id(lion.id()).name("Quartz"));
  }

  @AfterEach
  void close() {
    garden.close();
  }

  private static List<String> words(List<Label> labels) {
    return labels.stream().map(Label::word).toList();
  }

  @Test
  void theKeysMayBeOfSeveralTypes() {
    Bed bed = garden.beds.create(d -> d.code(Long.toString(lion.id())));
    Sign sign = garden.signs.create(d -> d.words("Keep out"));
    Sign second = garden.signs.create(d -> d.words("Please"));
    Label roars = garden.labels.create(d -> d.word("roars").about(lion).beside(sign));
    garden.labels.create(d -> d.word("soft").about(bed).noBeside());
    garden.labels.create(d -> d.word("rusty").about(sign).beside(quartz));
    garden.labels.create(d -> d.word("yellow").anyAbout(lion).anyBeside(second));

    assertThat(roars.about().key()).isEqualTo(lion.id());
    assertThat(roars.about().id()).isEqualTo(lion.id());
    assertThat(roars.beside()).isNotNull().extracting(k -> k.uuid()).isEqualTo(sign.id());
    assertThat(garden.labels.get(roars.id())).isEqualTo(roars);
    // One for the rows and one for those of each model, three of the one key and two of the other.
    assertQueries(
        garden.database,
        6,
        () ->
            assertThat(garden.labels.query().list())
                .extracting(
                    one -> one.about().get(),
                    one -> one.beside() == null ? null : one.beside().get())
                .containsExactly(
                    tuple(lion, sign), tuple(sign, quartz), tuple(bed, null), tuple(lion, second)));
    assertQueries(
        garden.database,
        1,
        () ->
            assertThat(
                    garden
                        .labels
                        .query()
                        .select(f -> f.about.animal(), f -> f.about.sign(), f -> f.about.bed())
                        .list())
                .extracting(one -> one.about().get())
                .containsExactly(lion, sign, bed, lion));
    assertThat(garden.labels.query().prefetch(f -> f.about).list())
        .allMatch(one -> one.about().isLoaded());

    LabelQuery labels = garden.labels.query();
    assertThat(words(labels.where(f -> f.about.eq(lion)).list()))
        .containsExactly("roars", "yellow");
    assertThat(words(labels.where(f -> f.about.eqAny(bed)).list())).containsExactly("soft");
    assertThat(words(labels.where(f -> f.about.eq(roars.about())).list()))
        .containsExactly("roars", "yellow");
    assertThat(words(labels.where(f -> f.about.animal().name.eq("Lion")).list()))
        .containsExactly("roars", "yellow");
    assertThat(words(labels.where(f -> f.about.sign().words.eq("Keep out")).list()))
        .containsExactly("rusty");
    assertThat(words(labels.where(f -> f.about.bed().code.eq(bed.code())).list()))
        .containsExactly("soft");
    assertThat(words(labels.where(f -> f.about.animal().id.eq(lion.id())).list()))
        .containsExactly("roars", "yellow");
    assertThat(words(labels.where(f -> f.about.sign().eq(sign)).list())).containsExactly("rusty");
    assertThat(words(labels.exclude(f -> f.beside.sign().words.startsWith("Keep")).list()))
        .containsExactly("rusty", "soft", "yellow");
    assertThat(words(labels.where(f -> f.beside.isNull()).list())).containsExactly("soft");
    assertThat(words(labels.where(f -> f.about.animal().in(garden.animals.query())).list()))
        .containsExactly("roars", "yellow");

    // From the other side, where a bed has the text of the lion's key for its own.
    assertThat(words(lion.labels().list())).containsExactly("roars", "yellow");
    assertThat(words(garden.beds.get(bed.code()).labels().list())).containsExactly("soft");
    assertThat(garden.signs.get(sign.id()).labels().count()).isEqualTo(1);
    assertQueries(
        garden.database,
        2,
        () ->
            assertThat(garden.signs.query().orderBy(f -> f.words.asc()).list())
                .extracting(one -> words(one.labels().list()))
                .containsExactly(List.of("rusty"), List.of()));
    assertThat(
            garden
                .animals
                .query()
                .prefetch(f -> f.labels(), labels.orderBy(f -> f.word.desc()).limit(1))
                .list())
        .extracting(one -> words(one.labels().list()))
        .containsExactly(List.of("yellow"), List.of());
    assertThat(
            garden
                .signs
                .query()
                .listWith(f -> f.labels(), labels, (one, some) -> one.words() + " " + words(some)))
        .containsExactlyInAnyOrder("Keep out [rusty]", "Please []");
    assertThat(garden.animals.query().where(f -> f.labels().word.eq("roars")).list())
        .containsExactly(lion);
    assertThat(garden.signs.query().exclude(f -> f.labels().word.eq("rusty")).list())
        .containsExactly(second);
    assertThat(garden.animals.query().where(f -> f.labels().isNull()).list())
        .containsExactly(platypus);
    assertThat(garden.signs.query().values(f -> f.words, f -> f.labels().count()).list())
        .containsExactlyInAnyOrder(new Pair<>("Keep out", 1L), new Pair<>("Please", 0L));
    long all = garden.signs.query().aggregate(f -> f.labels().count());
    assertThat(all).isEqualTo(1);
    assertThat(
            garden
                .animals
                .query()
                .values(f -> f.name, f -> f.labels().word.max())
                .distinct()
                .orderBy(f -> f.labels().word.max().desc().nullsLast())
                .first()
                .orElseThrow()
                .first())
        .isEqualTo("Lion");

    // Changed from both sides.
    garden.signs.get(second.id()).labels().add(roars);
    assertThat(garden.labels.refresh(roars).about().get()).isEqualTo(second);
    assertThat(second.labels().remove(roars)).isTrue();
    assertThat(garden.labels.exists(roars.id())).isFalse();
    assertThat(labels.where(f -> f.word.eq("yellow")).update(f -> f.about.to(second))).isEqualTo(1);
    assertThat(labels.where(f -> f.word.eq("soft")).update(f -> f.about.toAny(lion))).isEqualTo(1);
    assertThat(words(lion.labels().list())).containsExactly("roars", "yellow");
    assertThat(words(garden.animals.get(lion.id()).labels().list())).containsExactly("soft");

    // What goes takes along what points there, and nothing else.
    assertThat(garden.animals.deletion(lion).preview().of("garden.Label")).isEqualTo(1);
    assertThat(garden.animals.delete(lion)).isTrue();
    assertThat(words(labels.list())).containsExactly("rusty", "yellow");
    assertThat(garden.minerals.query().delete()).isEqualTo(1);
    assertThat(words(labels.list())).containsExactly("yellow");
    assertThat(garden.signs.delete(second)).isTrue();
    assertThat(garden.labels.count()).isZero();
  }

  @Test
  void aKeyOfAnotherTypeIsRefused() {
    assertThatThrownBy(
            () ->
                garden.labels.create(
                    d -> d.word("odd").about(GenericForeignKey.of("garden.animal", "a"))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "garden.Label.about cannot point to garden.animal a: that is no key of garden.animal.");
    assertThatThrownBy(
            () ->
                garden.labels.create(
                    d -> d.word("odd").aboutType("garden.sign").aboutId("7").noBeside()))
        .isInstanceOf(ValidationException.class)
        .hasMessageContaining("about.id: \"7\" is no key of garden.sign.");
    assertThatThrownBy(() -> garden.labels.create(d -> d.word("odd").anyAbout(quartz)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(
            "garden.Label.about points to rows of garden.Animal, garden.Bed, garden.Sign, and not");
    // What another program wrote points to nothing.
    Label odd = garden.labels.create(d -> d.word("odd").about(lion).noBeside());
    assertThatThrownBy(() -> garden.labels.update(odd, d -> d.aboutId("7")))
        .isInstanceOf(ValidationException.class)
        .hasMessageContaining("about.type: Must be given together with about.id.");
    assertThatThrownBy(() -> garden.labels.update(odd, d -> d.aboutType("garden.sign")))
        .isInstanceOf(ValidationException.class)
        .hasMessageContaining("about.id: Must be given together with about.type.");
    Databases.run(garden.database, "UPDATE garden_label SET about_id = '1 animal'");
    assertThat(garden.labels.refresh(odd).about().key()).isEqualTo("1 animal");
    assertThat(garden.labels.refresh(odd).about().find()).isEmpty();
    assertThat(lion.labels().count()).isZero();
  }
}
