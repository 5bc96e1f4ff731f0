package shop;

import dev.plectrum.project.Command;

final class TrackCommands {
  private TrackCommands() {}

  @Command("migrate")
//         ^ PL2602
  static void migrate() {}
}
