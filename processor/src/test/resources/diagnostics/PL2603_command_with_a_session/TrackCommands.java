package shop;

import dev.plectrum.auth.SessionData;
import dev.plectrum.project.Command;

final class TrackCommands {
  private TrackCommands() {}

  @Command("load")
  static void load(SessionData session) {}
//                             ^ PL2603
}
