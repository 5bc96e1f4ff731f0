package dev.plectrum.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.entry;

import dev.plectrum.db.ReferredToException.Referrer;
import dev.plectrum.fixture.Databases;
import dev.plectrum.fixture.archive.Archive;
import dev.plectrum.fixture.archive.Box;
import dev.plectrum.fixture.archive.Chicken;
import dev.plectrum.fixture.archive.Egg;
import dev.plectrum.fixture.archive.Folder;
import dev.plectrum.fixture.archive.FolderTable;
import dev.plectrum.fixture.archive.Lid;
import dev.plectrum.fixture.archive.Loan;
import dev.plectrum.fixture.archive.LoanTable;
import dev.plectrum.fixture.archive.Paper;
import dev.plectrum.fixture.archive.Seal;
import dev.plectrum.fixture.archive.Shelf;
import dev.plectrum.fixture.archive.ShelfTable;
import dev.plectrum.fixture.archive.Stain;
import dev.plectrum.fixture.archive.Tag;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** What goes along with a deleted row, by every rule; after Django's tests of deletion. */
@ParameterizedClass
@EnumSource(Dialect.class)
class DeletionTest {
  @Parameter Dialect dialect;
  Archive archive;
  Shelf first;
  Shelf second;
  Folder folder;

  @BeforeEach
  void open() {
    archive = Archive.open(dialect);
    first = archive.shelf.create(d -> d.name("first"));
    second = archive.shelf.create(d -> d.name("second"));
    folder = archive.folder.create(d -> d.shelf(second));
  }

  @AfterEach
  void close() {
    archive.close();
  }

  private Paper paper(Folder in, Shelf listed) {
    return archive.paper.create(d -> d.folder(in).shelf(listed));
  }

  @Test
  void whatPointedToItGetsWhatAMethodGives() {
    Shelf first = archive.shelf.create(d -> d.name("first"));
    Tag gone = archive.tag.create(d -> d.name("gone"));
    Tag kept = archive.tag.create(d -> d.name("kept"));
    Loan loan = archive.loan.create(d -> d.shelf(first).tag(gone));
    Loan other = archive.loan.create(d -> d.shelf(first).tag(kept));

    archive.tag.delete(gone);
    Tag spare = archive.tag.query().where(f -> f.name.eq("spare")).get();
    assertThat(archive.loan.query().where(f -> f.tag().eq(spare)).list())
        .extracting(Loan::id)
        .containsExactly(loan.id());
    assertThat(archive.loan.get(other.id()).tag()).isEqualTo(other.tag());
    archive.tag.query().where(f -> f.name.eq("kept")).delete();
    assertThat(archive.loan.query().where(f -> f.tag().eq(spare)).count()).isEqualTo(2);
    assertThat(archive.tag.count()).isEqualTo(1);
    // Nothing is left for those that would point to the row that goes itself.
    assertThatThrownBy(() -> archive.tag.delete(spare)).isInstanceOf(DatabaseException.class);
    assertThat(archive.tag.count()).isEqualTo(1);
  }

  @Test
  void rowsGoAlongAndAreCountedByModel() {
    Folder inside = archive.folder.create(d -> d.shelf(second).parent(folder));
    archive.folder.create(d -> d.shelf(first).parent(inside));
    paper(inside, second);
    Tag tag = archive.tag.create(d -> d.name("red"));
    tag.folders().addAll(List.of(folder, inside));
    archive.folder.create(d -> d.shelf(first));

    Deletion deletion = archive.shelf.deletion(second);
    Deleted preview = deletion.preview();
    assertThat(deletion.referrers()).isEmpty();
    Deleted deleted = deletion.run();

    assertThat(deleted).isEqualTo(preview);
    assertThat(deleted.counts())
        .containsOnly(
            entry("archive.Shelf", 1L),
            entry("archive.Folder", 3L),
            entry("archive.Paper", 1L),
            entry("archive.Tag.folders", 2L));
    assertThat(deleted.total()).isEqualTo(7);
    assertThat(archive.shelf.query().list()).containsExactly(first);
    assertThat(archive.folder.count()).isEqualTo(1);
    assertThat(archive.paper.count()).isZero();
    assertThat(archive.tag.refresh(tag).folders().count()).isZero();
  }

  @Test
  void nothingIsDeletedWhereNothingIs() {
    assertThat(archive.shelf.delete(99)).isFalse();
    assertThat(archive.shelf.deletion().run().total()).isZero();
    assertThat(new Deletion(archive.database, ShelfTable.TABLE, List.of(99L)).run().counts())
        .isEmpty();
    assertThat(archive.shelf.count()).isEqualTo(2);
  }

  @Test
  void aProtectingRowIsNamed() {
    Paper paper = paper(folder, second);
    Seal seal = archive.seal.create(d -> d.paper(paper));

    ReferredToException refused =
        catchThrowableOfType(ReferredToException.class, () -> archive.shelf.delete(second));

    assertThat(refused.model()).isEqualTo("archive.Shelf");
    assertThat(refused.referrers())
        .containsExactly(new Referrer("archive.Seal", seal.id(), "paper"));
    assertThat(refused)
        .hasMessage("archive.Shelf is still referred to: archive.Seal " + seal.id() + " by paper.");
    assertThat(archive.shelf.deletion(second).referrers()).hasSize(1);
    assertThat(archive.folder.count()).isEqualTo(1);
    archive.seal.delete(seal);
    assertThat(archive.shelf.delete(second)).isTrue();
    assertThat(archive.paper.count()).isZero();
  }

  @Test
  void aProtectingRowProtectsThoughItWouldGoAlong() {
    // As in Django, PROTECT does not ask whether somebody else deletes the row.
    Paper paper = paper(folder, second);
    archive.seal.create(d -> d.paper(paper));

    assertThatThrownBy(() -> archive.paper.deletion(paper).run())
        .isInstanceOf(ReferredToException.class);
  }

  @Test
  void aRestrictingRowStandsInTheWayUnlessItGoesAlong() {
    Paper elsewhere = paper(archive.folder.create(d -> d.shelf(first)), second);

    ReferredToException refused =
        catchThrowableOfType(ReferredToException.class, () -> archive.shelf.delete(second));
    assertThat(refused.referrers())
        .containsExactly(new Referrer("archive.Paper", elsewhere.id(), "shelf"));

    archive.paper.delete(elsewhere);
    paper(folder, second);
    assertThat(archive.shelf.delete(second)).isTrue();
    assertThat(archive.paper.count()).isZero();
    assertThat(archive.shelf.deletion(first, second).run().of("archive.Shelf")).isEqualTo(1);
  }

  @Test
  void aKeyGoesBackToItsDefaultOrToNothing() {
    Paper paper = paper(folder, second);
    Loan loan = archive.loan.create(d -> d.shelf(second).paper(paper));
    assertThat(archive.loan.create(d -> {}).shelf().id()).isEqualTo(first.id());

    assertThat(archive.shelf.deletion(second).preview().of("archive.Loan")).isZero();
    archive.shelf.delete(second);

    Loan back = archive.loan.refresh(loan);
    assertThat(back.shelf().id()).isEqualTo(first.id());
    assertThat(back.paper()).isNull();
    // The default cannot be deleted while somebody points to it.
    assertThatThrownBy(() -> archive.shelf.delete(first)).isInstanceOf(ConflictException.class);
    assertThat(archive.loan.count()).isEqualTo(2);
  }

  @Test
  void theDatabaseAloneLooksAfterSomeRows() {
    Stain stain = archive.stain.create(d -> d.folder(folder));
    Stain onShelf =
        archive.stain.create(
            d -> d.folder(archive.folder.create(f -> f.shelf(first))).shelf(second));

    Deleted deleted = archive.shelf.deletion(second).run();

    assertThat(deleted.counts()).doesNotContainKey("archive.Stain");
    assertThat(archive.stain.find(stain.id())).isEmpty();
    assertThat(archive.stain.refresh(onShelf).shelf()).isNull();
  }

  @Test
  void whatTheDatabaseCanDoAloneIsOneStatement() {
    archive.loan.create(d -> d.shelf(first).paper(paper(folder, first)));
    Loan loan = archive.loan.query().first().orElseThrow();

    assertThat(archive.database.needsCollecting(LoanTable.TABLE)).isFalse();
    assertThat(archive.database.needsCollecting(FolderTable.TABLE)).isTrue();
    assertThat(archive.statements(() -> archive.loan.delete(loan)))
        .containsExactly("DELETE FROM archive_loan WHERE id = ?");
  }

  @Test
  void whatWaitsForTheCommitIsNotLookedAtForACircle() {
    boolean waits = dialect == Dialect.POSTGRESQL;
    Databases.run(
        archive.database,
        "CREATE TABLE later (number integer UNIQUE"
            + (waits ? " DEFERRABLE INITIALLY DEFERRED)" : ")"));
    Chicken chicken = archive.chicken.create(d -> {});
    Egg egg = archive.egg.create(d -> d.chicken(chicken));
    archive.chicken.update(chicken, d -> d.egg(egg));

    archive.database.atomic(
        () -> {
          archive.database.execute("INSERT INTO later VALUES (1)", Binder.NOTHING);
          if (waits) {
            archive.database.execute("INSERT INTO later VALUES (1)", Binder.NOTHING);
          }
          assertThat(archive.chicken.delete(chicken)).isTrue();
          archive.database.execute("DELETE FROM later", Binder.NOTHING);
        });

    assertThat(archive.chicken.count() + archive.egg.count()).isZero();
  }

  @Test
  void rowsInACircleGoTogether() {
    Chicken hen = archive.chicken.create(d -> {});
    Egg egg = archive.egg.create(d -> d.chicken(hen));
    archive.chicken.update(hen, d -> d.egg(egg).favourite(egg));
    Egg other = archive.egg.create(d -> d.chicken(hen));

    Deleted deleted = archive.chicken.deletion(hen).run();

    assertThat(deleted.counts())
        .containsOnly(entry("archive.Chicken", 1L), entry("archive.Egg", 2L));
    assertThat(archive.egg.find(other.id())).isEmpty();
    assertThat(archive.chicken.count()).isZero();
  }

  @Test
  void aRowThatPointsToItselfGoes() {
    archive.folder.update(folder, d -> d.parent(folder));

    assertThat(archive.folder.deletion(folder).run().counts())
        .containsOnly(entry("archive.Folder", 1L));
  }

  @Test
  void keysMayBeUuidsOrText() {
    Box box = archive.box.create(d -> {});
    Lid lid = archive.lid.create(d -> d.code("A").box(box));
    archive.hinge.create(d -> d.lid(lid));

    ReferredToException refused =
        catchThrowableOfType(ReferredToException.class, () -> archive.box.delete(box));
    assertThat(refused.referrers().get(0).component()).isEqualTo("lid");
    archive.hinge.query().list().forEach(hinge -> archive.hinge.update(hinge, d -> d.box(box)));

    assertThat(archive.box.deletion(box).run().counts())
        .containsOnly(
            entry("archive.Box", 1L), entry("archive.Lid", 1L), entry("archive.Hinge", 1L));
  }

  @Test
  void aDeletionThatFailsLeavesTheTransactionAsItWas() {
    archive.seal.create(d -> d.paper(paper(folder, second)));

    archive.database.atomic(
        () -> {
          archive.shelf.create(d -> d.name("third"));
          assertThatThrownBy(() -> archive.shelf.delete(second))
              .isInstanceOf(ReferredToException.class);
          archive.shelf.create(d -> d.name("fourth"));
        });

    assertThat(archive.shelf.count()).isEqualTo(4);
  }

  @Test
  void rowsInTheWayAreToldAtTheEndWhereTheyAreCheckedThen() {
    archive.loan.create(d -> d.shelf(second));

    ReferredToException needed =
        catchThrowableOfType(
            ReferredToException.class,
            () ->
                archive.database.atomic(
                    () -> {
                      String checks =
                          archive.database.waitingChecks().keysOf(List.of(LoanTable.TABLE));
                      archive.database.waitingChecks().defer(checks, true);
                      archive.database.execute(
                          ShelfTable.TABLE, "DELETE FROM archive_shelf", Binder.NOTHING);
                    }));

    assertThat(needed.model()).isEqualTo("archive.Shelf");
    assertThat(archive.shelf.count()).isEqualTo(2);
  }

  @Test
  void manyRowsCostNoMoreStatements() {
    paper(folder, second);
    int few = archive.statements(() -> archive.shelf.deletion(second).run()).size();
    Shelf third = archive.shelf.create(d -> d.name("third"));
    for (int i = 0; i < 30; i++) {
      Folder in = archive.folder.create(d -> d.shelf(third));
      paper(in, third);
    }

    assertThat(archive.statements(() -> archive.shelf.deletion(third).run()).size()).isEqualTo(few);
  }
}
