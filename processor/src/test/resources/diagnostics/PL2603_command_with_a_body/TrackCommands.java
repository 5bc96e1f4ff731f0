package shop;

import dev.plectrum.project.Command;
import dev.plectrum.route.Body;

final class TrackCommands {
  private TrackCommands() {}

  @Command("load")
  static void load(@Body TrackInput input) {}
//                                  ^ PL2603
}
