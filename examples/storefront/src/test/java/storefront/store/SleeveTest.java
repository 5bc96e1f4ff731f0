package storefront.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class SleeveTest {
  @Test
  void neighboursLookDifferentAndOneAlbumAlwaysTheSame() {
    assertThat(LongStream.range(1, 73).mapToObj(id -> Sleeve.of(id, "x").look()))
        .doesNotHaveDuplicates();
    assertThat(Sleeve.of(7, "x")).isEqualTo(Sleeve.of(7, "x"));
  }

  @Test
  void initialsAreThoseOfTheFirstTwoWords() {
    assertThat(Sleeve.of(1, "For Those About To Rock").initials()).isEqualTo("FT");
    assertThat(Sleeve.of(1, "[1997] Black Light").initials()).isEqualTo("1B");
    assertThat(Sleeve.of(1, "Don't Look").initials()).isEqualTo("DL");
    assertThat(Sleeve.of(1, "…").initials()).isEmpty();
  }
}
