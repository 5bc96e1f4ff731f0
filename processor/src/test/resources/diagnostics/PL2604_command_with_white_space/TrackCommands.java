package shop;

import dev.plectrum.project.Command;

final class TrackCommands {
  private TrackCommands() {}

  @Command("load tracks")
//         ^ PL2604
  static void load() {}
}
