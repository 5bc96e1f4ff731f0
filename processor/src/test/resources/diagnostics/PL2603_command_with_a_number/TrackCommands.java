package shop;

import dev.plectrum.project.Command;

final class TrackCommands {
  private TrackCommands() {}

  @Command("load")
  static void load(int rows) {}
//                     ^ PL2603
}
