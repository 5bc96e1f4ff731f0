package depot;

import dev.plectrum.adminsite.AdminRegister;
import dev.plectrum.adminsite.Exclude;
import dev.plectrum.adminsite.Inline;
import dev.plectrum.adminsite.ListDisplay;
import dev.plectrum.adminsite.ListDisplayLinks;

/** Classes that say little. */
final class EveryThingAdmin {
  private EveryThingAdmin() {}

  @AdminRegister(Maker.class)
  @Inline("owned")
  @Inline(
      value = "things",
      readOnly = {"duration", "createdAt"},
      extra = 0,
      max = 12,
      canDelete = false,
      stacked = true)
  static final class MakerAdmin {}

  @AdminRegister(Tag.class)
  @Inline(model = Sheep.class, key = "back", fields = {"shorn", "front"})
  static final class TagAdmin {}

  @AdminRegister(Sheep.class)
  @ListDisplay({"shorn", "thing"})
  @ListDisplayLinks({})
  @Exclude("shorn")
  static final class SheepAdmin {}
}
