package shop;

import dev.plectrum.project.Command;

final class TrackCommands {
  private TrackCommands() {}

  @Command("load")
  static void load() {}

  @Command("load")
//         ^ PL2601
  static void loadAgain() {}
}
