package dev.plectrum.db;

import static dev.plectrum.db.StatementCount.assertQueries;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plectrum.fixture.Databases;
import dev.plectrum.fixture.garden.Animal;
import dev.plectrum.fixture.garden.AnimalDao;
import dev.plectrum.fixture.garden.Bed;
import dev.plectrum.fixture.garden.Comparison;
import dev.plectrum.fixture.garden.Garden;
import dev.plectrum.fixture.garden.Living;
import dev.plectrum.fixture.garden.Mineral;
import dev.plectrum.fixture.garden.Sign;
import dev.plectrum.fixture.garden.SignDraft;
import dev.plectrum.fixture.garden.TaggedItem;
import dev.plectrum.fixture.garden.TaggedItemDraft;
import dev.plectrum.fixture.garden.TaggedItemQuery;
import dev.plectrum.fixture.garden.Vegetable;
import dev.plectrum.model.GenericForeignKey;
import dev.plectrum.query.Pair;
import dev.plectrum.query.Window;
import dev.plectrum.validation.ValidationException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Keys that point to rows of several models, from both sides; Django's generic relations. */
@ParameterizedClass
@EnumSource(Dialect.class)
class TargetsTest {
  @Parameter Dialect dialect;
  Garden garden;
  Animal lion;
  Animal platypus;
  Vegetable bacon;
  Mineral quartz;

  @BeforeEach
  void open() {
    garden = Garden.open(dialect);
    platypus = animal("Platypus");
    lion = animal("Lion");
    // Keys that are equal to those of animals, so that only their type tells them apart.
    garden.vegetables.create(d -> d.name("Eggplant").yucky(true));
    bacon = garden.vegetables.create(d -> d.name("Bacon").yucky(false));
    quartz = garden.minerals.create(d -> d.id(lion.id()).name("Quartz"));
    tag("fatty", bacon);
    tag("salty", bacon);
    tag("yellow", lion);
    tag("hairy", lion);
  }

  @AfterEach
  void close() {
    garden.close();
  }

  private Animal animal(String name) {
    return garden.animals.create(d -> d.name(name).legs(4));
  }

  private TaggedItem tag(String tag, Animal animal) {
    return garden.tags.create(d -> d.tag(tag).target(animal));
  }

  private TaggedItem tag(String tag, Vegetable vegetable) {
    return garden.tags.create(d -> d.tag(tag).target(vegetable));
  }

  private TaggedItem tag(String tag, Mineral mineral) {
    return garden.tags.create(d -> d.tag(tag).target(mineral));
  }

  private static <R> R counted(Garden garden, int statements, Supplier<R> work) {
    List<R> answers = new ArrayList<>();
    assertQueries(garden.database, statements, () -> answers.add(work.get()));
    return answers.get(0);
  }

  private static List<String> tags(List<TaggedItem> tags) {
    return tags.stream().map(TaggedItem::tag).toList();
  }

  private List<String> everyTag() {
    return tags(garden.tags.query().list());
  }

  @Test
  void aKeyIsWhatItWasSetTo() {
    TaggedItem salty = garden.tags.query().where(f -> f.tag.eq("salty")).get();

    assertThat(salty.target().type()).isEqualTo("garden.vegetable");
    assertThat(salty.target().id()).isEqualTo(bacon.id());
    assertThat(salty.target().key()).isEqualTo(bacon.id());
    assertThat(salty.target()).hasToString("garden.vegetable " + bacon.id());
    assertThat(salty.target().isLoaded()).isFalse();
    assertThat(salty.target().get()).isEqualTo(bacon);
    assertThat(salty.target().isLoaded()).isTrue();
    assertThat(salty.target().get() instanceof Vegetable one && one.yucky()).isFalse();
    assertThat(salty.target().find()).contains(bacon);
    assertThat(garden.tags.get(salty.id())).isEqualTo(salty);
    assertThat(salty.target().hashCode())
        .isEqualTo(garden.tags.get(salty.id()).target().hashCode());
    assertThatThrownBy(() -> salty.target().uuid())
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("is no UUID");
  }

  @Test
  void whatWasReadTogetherIsLoadedTogether() {
    tag("shiny", quartz);
    tag("odd", platypus);

    // One for the tags, and one for the rows of each model.
    assertQueries(
        garden.database,
        4,
        () ->
            assertThat(garden.tags.query().list())
                .extracting(one -> one.target().get().name())
                .containsExactly("Bacon", "Lion", "Platypus", "Bacon", "Quartz", "Lion"));
    List<TaggedItem> loaded =
        counted(garden, 4, () -> garden.tags.query().prefetch(f -> f.target).list());
    assertQueries(
        garden.database,
        0,
        () -> assertThat(loaded).allMatch(one -> !one.target().get().name().isEmpty()));
    // Django's GenericPrefetch: rows of each model by a query of their own.
    List<TaggedItem> chosen =
        counted(
            garden,
            3,
            () ->
                garden
                    .tags
                    .query()
                    .where(f -> f.target.isAnimal().or(f.target.isVegetable()))
                    .prefetch(
                        f -> f.target.animal(),
                        garden.animals.query().where(f -> f.name.eq("Lion")))
                    .prefetch(f -> f.target.vegetable())
                    .list());
    assertThat(chosen)
        .filteredOn(one -> one.target().isLoaded())
        .extracting(TaggedItem::tag)
        .containsExactly("fatty", "hairy", "salty", "yellow");
    // Along the rows to what they have in their turn.
    assertQueries(
        garden.database,
        3,
        () ->
            assertThat(garden.tags.query().prefetch(f -> f.target.animal().tags()).list())
                .filteredOn(one -> one.target().type().equals("garden.animal"))
                .flatExtracting(one -> ((Animal) one.target().get()).tags().list())
                .hasSize(5));
  }

  @Test
  void rowsOfAModelAreJoined() {
    tag("shiny", quartz);

    List<TaggedItem> joined =
        counted(
            garden,
            1,
            () ->
                garden.tags.query().select(f -> f.target.animal(), f -> f.target.mineral()).list());
    assertThat(joined)
        .extracting(one -> one.target().isLoaded())
        .containsExactly(false, true, false, true, true);
    assertQueries(
        garden.database,
        1,
        () ->
            assertThat(joined)
                .extracting(one -> one.target().get().name())
                .containsExactly("Bacon", "Lion", "Bacon", "Quartz", "Lion"));
  }

  @Test
  void itIsAskedFor() {
    tag("shiny", quartz);
    TaggedItem fatty = tag("fatty", lion);

    assertThat(tags(garden.tags.query().where(f -> f.target.eq(lion)).list()))
        .containsExactly("fatty", "hairy", "yellow");
    assertThat(tags(garden.tags.query().where(f -> f.target.eq(quartz)).list()))
        .containsExactly("shiny");
    assertThat(garden.tags.query().where(f -> f.target.eq(fatty.target())).count()).isEqualTo(3);
    assertThat(
            garden.tags.query().where(f -> f.target.eq(GenericForeignKey.of("garden.mineral", 99))))
        .satisfies(none -> assertThat(none.exists()).isFalse());
    assertThat(garden.tags.query().where(f -> f.target.isAnimal()).count()).isEqualTo(3);
    assertThat(garden.tags.query().where(f -> f.target.type.ne("garden.animal")).count())
        .isEqualTo(3);
    // Further on, which Django can only where the other side is declared and named.
    assertThat(tags(garden.tags.query().where(f -> f.target.animal().name.eq("Lion")).list()))
        .containsExactly("fatty", "hairy", "yellow");
    assertThat(tags(garden.tags.query().where(f -> f.target.mineral().name.eq("Quartz")).list()))
        .containsExactly("shiny");
    assertThat(
            tags(
                garden
                    .tags
                    .query()
                    .where(f -> f.target.animal().isNotNull())
                    .orderBy(f -> f.target.animal().name.asc(), f -> f.tag.asc())
                    .list()))
        .containsExactly("fatty", "hairy", "yellow");
    assertThat(
            tags(
                garden
                    .tags
                    .query()
                    .where(
                        f -> f.target.animal().isNull().and(f.target.vegetable().yucky.eq(false)))
                    .list()))
        .containsExactly("fatty", "salty");
    assertThat(
            garden
                .tags
                .query()
                .exclude(f -> f.target.animal().name.eq("Lion"))
                .values(f -> f.tag, f -> f.target.mineral().name)
                .list())
        .extracting(pair -> pair.first() + " " + pair.second())
        .containsExactly("fatty null", "salty null", "shiny Quartz");
    assertThat(garden.tags.query().where(f -> f.target.animal().in(List.of(lion))).count())
        .isEqualTo(3);
    assertThat(
            garden
                .tags
                .query()
                .where(f -> f.target.animal().in(garden.animals.query().where(a -> a.legs.eq(4))))
                .count())
        .isEqualTo(3);
    assertThat(
            garden
                .tags
                .query()
                .values(f -> f.target.type, f -> f.count())
                .orderBy(f -> f.target.type.asc())
                .list())
        .extracting(pair -> pair.first() + " " + pair.second())
        .containsExactly("garden.animal 3", "garden.mineral 1", "garden.vegetable 2");
  }

  @Test
  void theOtherSideHasOnlyItsOwn() {
    tag("odd", platypus);

    assertThat(tags(lion.tags().list())).containsExactly("hairy", "yellow");
    assertThat(garden.vegetables.get(bacon.id()).tags().count()).isEqualTo(2);
    assertQueries(
        garden.database,
        2,
        () ->
            assertThat(garden.animals.query().prefetch(f -> f.tags()).list())
                .extracting(one -> tags(one.tags().list()))
                .containsExactly(List.of("hairy", "yellow"), List.of("odd")));
    assertThat(
            garden
                .animals
                .query()
                .prefetch(f -> f.tags(), garden.tags.query().orderBy(f -> f.tag.desc()).limit(1))
                .list())
        .extracting(one -> tags(one.tags().list()))
        .containsExactly(List.of("yellow"), List.of("odd"));
    TaggedItemQuery last =
        garden
            .tags
            .query()
            .orderBy(
                f ->
                    Window.partitionBy(f.target.type, f.target.id)
                        .orderBy(f.tag.asc())
                        .rank()
                        .desc());
    assertThat(garden.animals.query().prefetch(f -> f.tags(), last.limit(1)).list())
        .as("In an order by a window")
        .extracting(one -> tags(one.tags().list()))
        .containsExactly(List.of("yellow"), List.of("odd"));
    assertThat(garden.animals.query().prefetch(f -> f.tags(), last.offset(1)).list())
        .extracting(one -> tags(one.tags().list()))
        .containsExactly(List.of("hairy"), List.of());
    assertThat(garden.animals.query().where(f -> f.tags().tag.eq("hairy")).list())
        .containsExactly(lion);
    // There is a vegetable with this key and this tag.
    tag("fatty", platypus);
    assertThat(garden.animals.query().where(f -> f.tags().tag.eq("fatty")).list())
        .containsExactly(platypus);
    assertThat(garden.animals.query().exclude(f -> f.tags().tag.eq("fatty")).list())
        .containsExactly(lion);
    assertThat(garden.vegetables.query().where(f -> f.tags().isNull()).list())
        .extracting(Vegetable::name)
        .containsExactly("Eggplant");
    assertThat(
            garden
                .animals
                .query()
                .values(f -> f.name, f -> f.tags().count(), f -> f.tags().tag.max())
                .list())
        .extracting(row -> row.first() + " " + row.second() + " " + row.third())
        .containsExactly("Lion 2 yellow", "Platypus 2 odd");
    long all = garden.animals.query().aggregate(f -> f.tags().count());
    assertThat(all).isEqualTo(4);
    assertThat(garden.animals.query().where(f -> f.tags().target.animal().name.eq("Lion")).list())
        .containsExactly(lion);
    assertThat(garden.tags.query().where(f -> f.target.animal().tags().tag.eq("odd")).count())
        .isEqualTo(2);
    assertThat(
            garden
                .animals
                .query()
                .listWith(f -> f.tags(), garden.tags.query().limit(1), (one, some) -> tags(some)))
        .containsExactly(List.of("hairy"), List.of("fatty"));
  }

  @Test
  void theOtherSideIsChanged() {
    TaggedItem shiny = tag("shiny", quartz);
    TaggedItem clear = tag("clear", quartz);

    assertQueries(garden.database, 1, () -> bacon.tags().addAll(List.of(shiny, clear)));
    assertThat(garden.tags.refresh(shiny).target().get()).isEqualTo(bacon);
    assertThat(tags(bacon.tags().list())).containsExactly("clear", "fatty", "salty", "shiny");
    // What cannot point nowhere goes, as in Django.
    assertThat(bacon.tags().remove(shiny)).isTrue();
    assertThat(bacon.tags().remove(shiny)).isFalse();
    assertThat(garden.tags.exists(shiny.id())).isFalse();
    // The key of the other model is none of ours.
    assertThat(platypus.tags().removeAll(bacon.tags().list())).isZero();
    assertThat(bacon.tags().list()).hasSize(3);
    TaggedItem hairy = garden.tags.query().where(f -> f.tag.eq("hairy")).get();
    bacon.tags().set(List.of(clear, hairy));
    assertThat(tags(bacon.tags().list())).containsExactly("clear", "hairy");
    assertThat(everyTag()).containsExactly("clear", "hairy", "yellow");
    bacon.tags().clear();
    assertThat(everyTag()).containsExactly("yellow");
    lion.tags().set(List.of());
    assertThat(everyTag()).isEmpty();
  }

  @Test
  void aRowIsPointedElsewhere() {
    TaggedItem shiny = tag("shiny", quartz);

    assertThat(garden.tags.update(shiny, d -> d.target(platypus)).target().get())
        .isEqualTo(platypus);
    assertThat(garden.tags.query().where(f -> f.target.eq(lion)).update(f -> f.target.to(quartz)))
        .isEqualTo(2);
    assertThat(garden.tags.query().where(f -> f.target.eq(quartz)).count()).isEqualTo(2);
    TaggedItem yellow = garden.tags.query().where(f -> f.tag.eq("yellow")).get();
    assertThat(
            garden
                .tags
                .query()
                .where(f -> f.tag.eq("fatty"))
                .update(f -> f.tag.to("thick"), f -> f.target.to(yellow.target())))
        .isEqualTo(1);
    assertThat(garden.tags.query().where(f -> f.tag.eq("thick")).get().target())
        .isEqualTo(yellow.target());
    assertThat(garden.tags.getOrCreate(d -> d.tag("thick").target(quartz)).created()).isFalse();
    assertThat(garden.tags.updateOrCreate(d -> d.tag("thick").target(lion), d -> {}).created())
        .isTrue();
    assertThatThrownBy(() -> tag("thick", lion))
        .isInstanceOfSatisfying(
            UniqueException.class,
            wrong -> assertThat(wrong.fields()).containsExactly("tag", "target.type", "target.id"));
    assertThat(
            garden
                .tags
                .bulk()
                .ignoreConflicts()
                .create(
                    List.of(
                        new TaggedItemDraft().tag("thick").target(lion),
                        new TaggedItemDraft().tag("thin").target(lion))))
        .hasSize(1);
  }

  @Test
  void aTargetThatGoesTakesItsRowsAlong() {
    tag("shiny", quartz);

    assertThat(garden.animals.deletion(lion).preview().of("garden.TaggedItem")).isEqualTo(2);
    assertThat(garden.animals.delete(lion)).isTrue();
    assertThat(everyTag()).containsExactly("fatty", "salty", "shiny");
    assertThat(garden.minerals.query().delete()).isEqualTo(1);
    assertThat(everyTag()).containsExactly("fatty", "salty");
    assertThat(garden.tags.query().where(f -> f.tag.eq("salty")).delete()).isEqualTo(1);
    assertThat(garden.vegetables.count()).isEqualTo(2);
    assertThat(tags(garden.vegetables.get(bacon.id()).tags().list())).containsExactly("fatty");
  }

  @Test
  void otherRulesHold() {
    Comparison faster =
        garden.comparisons.create(d -> d.word("faster").first(lion).second(platypus));
    Comparison alone = garden.comparisons.create(d -> d.word("alone").first(quartz).noSecond());

    assertThat(alone.second()).isNull();
    assertThat(garden.comparisons.query().where(f -> f.second.isNull()).list())
        .containsExactly(alone);
    assertThat(garden.comparisons.query().where(f -> f.second.isNotNull()).list())
        .containsExactly(faster);
    assertQueries(
        garden.database,
        1,
        () ->
            assertThat(garden.comparisons.query().select(f -> f.second.animal()).list())
                .extracting(one -> one.second() == null ? "" : one.second().get().name())
                .containsExactly("Platypus", ""));
    assertThatThrownBy(() -> garden.animals.delete(lion))
        .isInstanceOfSatisfying(
            ReferredToException.class,
            wrong ->
                assertThat(wrong)
                    .hasMessage(
                        "garden.Animal is still referred to: garden.Comparison "
                            + faster.id()
                            + " by first.animal."));
    assertThatThrownBy(() -> garden.minerals.query().delete())
        .isInstanceOf(ReferredToException.class);
    assertThat(garden.animals.deletion(platypus).freed())
        .containsEntry("garden.Comparison.second.animal", 1L);
    assertThat(garden.animals.delete(platypus)).isTrue();
    assertThat(garden.comparisons.refresh(faster).second()).isNull();
    // What can point nowhere does.
    Animal bear = animal("Bear");
    bear.comparisons().set(List.of(faster, alone));
    assertThat(bear.comparisons().remove(alone)).isTrue();
    assertThat(garden.comparisons.refresh(alone).second()).isNull();
    bear.comparisons().clear();
    assertThat(garden.comparisons.count()).isEqualTo(2);
    assertThat(garden.comparisons.query().update(f -> f.second.to(bear))).isEqualTo(2);
    assertThat(garden.comparisons.query().update(f -> f.second.toNull())).isEqualTo(2);
    assertThat(bear.comparisons().count()).isZero();
  }

  @Test
  void whatPointsToNothingIsToldFromWhatPointsNowhere() {
    Databases.run(garden.database, "DELETE FROM garden_animal WHERE id = " + lion.id());

    List<TaggedItem> tags = garden.tags.query().prefetch(f -> f.target).list();
    TaggedItem yellow = tags.get(3);
    assertQueries(garden.database, 0, () -> assertThat(yellow.target().find()).isEmpty());
    assertThatThrownBy(() -> yellow.target().get())
        .isInstanceOf(NotFoundException.class)
        .hasMessageContaining("garden.Animal");
    assertThat(garden.tags.query().select(f -> f.target.animal()).list().get(3).target().find())
        .isEmpty();
    assertThat(
            tags(
                garden
                    .tags
                    .query()
                    .where(f -> f.target.isAnimal().and(f.target.animal().isNull()))
                    .list()))
        .containsExactly("hairy", "yellow");
  }

  @Test
  void whatIsNoTargetIsRefused() {
    assertThatThrownBy(
            () ->
                garden.tags.create(d -> d.tag("odd").target(GenericForeignKey.of("garden.bed", 1))))
        .isInstanceOfSatisfying(
            ValidationException.class,
            wrong ->
                assertThat(wrong.errors().get("target.type"))
                    .containsExactly(
                        "\"garden.bed\" is none of garden.animal, garden.vegetable,"
                            + " garden.mineral."));
    assertThatThrownBy(() -> garden.tags.create(d -> d.tag("odd")))
        .isInstanceOfSatisfying(
            ValidationException.class,
            wrong ->
                assertThat(wrong.errors().keySet()).containsExactly("target.type", "target.id"));
    assertThatThrownBy(
            () ->
                garden.comparisons.create(
                    d -> d.word("half").first(lion).secondType("garden.animal")))
        .isInstanceOfSatisfying(
            ValidationException.class,
            wrong -> assertThat(wrong.errors().keySet()).containsExactly("second.id"));
    assertThatThrownBy(
            () -> garden.tags.query().update(f -> f.target.to(GenericForeignKey.of("x.y", 1))))
        .isInstanceOfSatisfying(
            CheckException.class,
            wrong -> assertThat(wrong.fields()).containsExactly("target.type"));
    assertThatThrownBy(() -> GenericForeignKey.of("garden.animal", 1).get())
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("made by hand");
    assertThatThrownBy(
            () ->
                garden.tags.create(
                    d -> d.tag("odd").target(GenericForeignKey.of("garden.animal", "one"))))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("is no number");
  }

  @Test
  void keysAreTextsAndUuidsToo() {
    Bed bed = garden.beds.create(d -> d.code("A1"));
    Sign first = garden.signs.create(d -> d.words("Carrots").about(bed).noAbove());
    Sign second = garden.signs.create(d -> d.words("and peas").above(first).noAbout());

    assertThat(garden.signs.get(first.id()).about()).isEqualTo(first.about());
    assertThat(first.about()).isNotNull().extracting(GenericForeignKey::get).isEqualTo(bed);
    assertThat(second.above())
        .isNotNull()
        .extracting(GenericForeignKey::uuid)
        .isEqualTo(first.id());
    assertThat(second.above()).isNotNull().extracting(GenericForeignKey::get).isEqualTo(first);
    assertThat(bed.signs().list()).containsExactly(first);
    assertThat(garden.beds.query().where(f -> f.signs().words.contains("rot")).list())
        .containsExactly(bed);
    assertThat(garden.signs.query().where(f -> f.above.sign().about.bed().code.eq("A1")).list())
        .containsExactly(second);
    assertThat(garden.signs.query().where(f -> f.above.eq(first)).count()).isEqualTo(1);
    assertThat(garden.signs.query().prefetch(f -> f.about, f -> f.above).list()).hasSize(2);
    UUID nobody = UUID.randomUUID();
    assertThat(
            garden
                .signs
                .create(
                    new SignDraft().words("?").above(GenericForeignKey.of("garden.sign", nobody)))
                .above())
        .isNotNull()
        .extracting(GenericForeignKey::find)
        .isEqualTo(Optional.empty());
    assertThat(garden.signs.delete(first)).isTrue();
    assertThat(garden.signs.exists(second.id())).isFalse();
    bed.signs().clear();
    assertThat(garden.beds.delete(bed)).isTrue();
  }

  @Test
  void conditionsOverAModelChangeAndDeleteOnlyWhatPointsThere() {
    tag("shiny", quartz);
    tag("fatty", lion);

    assertThat(tags(tags().where(f -> f.target.animal().eq(lion.id())).list()))
        .containsExactly("fatty", "hairy", "yellow");
    assertThat(tags(tags().exclude(f -> f.target.animal().eq(lion.id())).list()))
        .containsExactly("fatty", "salty", "shiny");
    assertThat(tags(tags().exclude(f -> f.target.eq(lion)).list()))
        .containsExactly("fatty", "salty", "shiny");
    assertThat(tags().values(f -> f.tag, f -> f.target.animal().id).list())
        .filteredOn(pair -> pair.second() != null)
        .extracting(Pair::first)
        .containsExactly("fatty", "hairy", "yellow");
    assertThat(
            garden
                .animals
                .query()
                .values(f -> f.name, f -> f.tags().where(t -> t.tag.startsWith("h")).count())
                .list())
        .containsExactly(new Pair<>("Lion", 1L), new Pair<>("Platypus", 0L));
    assertThat(
            tags(
                tags()
                    .where(
                        f -> f.target.animal().name.eq("Lion").or(f.target.mineral().isNotNull()))
                    .list()))
        .containsExactly("fatty", "hairy", "shiny", "yellow");
    assertThat(
            tags()
                .where(f -> f.target.animal().name.eq("Lion"))
                .update(f -> f.tag.to(f.tag.concat("!"))))
        .isEqualTo(3);
    assertThat(tags().where(f -> f.target.vegetable().name.eq("Bacon")).delete()).isEqualTo(2);
    assertThat(everyTag()).containsExactly("fatty!", "hairy!", "shiny", "yellow!");
    garden.animals.query().where(f -> f.tags().tag.eq("hairy!")).delete();
    assertThat(everyTag()).containsExactly("shiny");
  }

  @Test
  void aRowOfAnyModelIsTaken() {
    for (Living one : List.of(lion, bacon, quartz)) {
      garden.tags.create(d -> d.tag("alive?").target(one));
      assertThat(tags().where(f -> f.tag.eq("alive?").and(f.target.eq(one))).count()).isEqualTo(1);
    }
    Living any = lion;
    assertThat(tags().where(f -> f.tag.eq("salty")).update(f -> f.target.to(any))).isEqualTo(1);
    assertThat(tags(lion.tags().list())).contains("salty");
    Living stranger = () -> "Stranger";
    assertThatThrownBy(() -> garden.tags.create(d -> d.tag("odd").target(stranger)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("garden.TaggedItem.target points to rows of garden.Animal");
  }

  private TaggedItemQuery tags() {
    return garden.tags.query();
  }

  /** The code of docs/walkthrough.md. */
  @Test
  void asDjangoSaysIt() {
    // TaggedItem.objects.create(tag="shiny", content_object=quartz)
    TaggedItem shiny = garden.tags.create(d -> d.tag("shiny").target(quartz));
    // shiny.content_object, shiny.content_type, shiny.object_id
    assertThat(shiny.target().get()).isEqualTo(quartz);
    assertThat(shiny.target().type()).isEqualTo("garden.mineral");
    assertThat(shiny.target().id()).isEqualTo(quartz.id());
    // filter(content_type=ContentType.objects.get_for_model(lion), object_id=lion.id)
    assertThat(tags().where(f -> f.target.eq(lion)).count()).isEqualTo(2);
    // filter(content_type=ContentType.objects.get_for_model(Animal))
    assertThat(tags().where(f -> f.target.isAnimal()).count()).isEqualTo(2);
    // GenericRelation(TaggedItem, related_query_name="animal"): filter(animal__legs=4)
    assertThat(tags().where(f -> f.target.animal().legs.eq(4)).count()).isEqualTo(2);
    // prefetch_related("content_object")
    assertThat(tags().prefetch(f -> f.target).list()).allMatch(tag -> tag.target().isLoaded());
    // GenericPrefetch("content_object", [Animal.objects.filter(legs=4), Mineral.objects.all()])
    assertThat(
            tags()
                .prefetch(f -> f.target.animal(), garden.animals.query().where(f -> f.legs.eq(4)))
                .prefetch(f -> f.target.mineral())
                .list())
        .hasSize(5);
    // lion.tags.all(), lion.tags.filter(tag="hairy"), Animal.objects.filter(tags__tag="hairy")
    assertThat(lion.tags().list()).hasSize(2);
    assertThat(tags().where(f -> f.target.eq(lion).and(f.tag.eq("hairy"))).count()).isEqualTo(1);
    assertThat(garden.animals.query().where(f -> f.tags().tag.eq("hairy")).get()).isEqualTo(lion);
    // Animal.objects.annotate(Count("tags")), Animal.objects.aggregate(Count("tags"))
    assertThat(garden.animals.query().values(f -> f.name, f -> f.tags().count()).list())
        .containsExactly(new Pair<>("Lion", 2L), new Pair<>("Platypus", 0L));
    long all = garden.animals.query().aggregate(f -> f.tags().count());
    assertThat(all).isEqualTo(2);
    // lion.tags.add(shiny), remove(shiny), set([…]), clear()
    lion.tags().add(shiny);
    assertThat(lion.tags().remove(shiny)).isTrue();
    lion.tags().clear();
    // bacon.delete(), and with it what is tagged
    garden.vegetables.delete(bacon);
    assertThat(garden.tags.count()).isZero();
  }

  @Test
  void manyAreReadInParts() {
    for (int i = 0; i < 30; i++) {
      tag("t" + i, i % 2 == 0 ? platypus : lion);
    }
    int[] seen = {0};
    try (var rows = garden.tags.query().prefetch(f -> f.target).stream(10)) {
      rows.forEach(
          one -> {
            assertThat(one.target().isLoaded()).isTrue();
            seen[0]++;
          });
    }
    assertThat(seen[0]).isEqualTo(34);
    Living some = garden.tags.query().first().orElseThrow().target().get();
    assertThat(some.name()).isEqualTo("Bacon");
    assertThat(new AnimalDao(garden.database).get(lion.id())).isEqualTo(lion);
  }
}
