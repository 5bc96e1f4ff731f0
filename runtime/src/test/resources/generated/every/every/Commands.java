package every;

import dev.plectrum.db.Database;
import dev.plectrum.management.Management;
import dev.plectrum.project.Command;
import java.io.IOException;
import java.util.List;

/** Commands. */
final class Commands {
  private Commands() {}

  @Command(value = "say-hello", help = "Says \"hello\".")
  static void sayHello(Management manage, List<String> arguments) {
    manage.out().println("hello " + arguments);
  }

  @Command("fail")
  static int fail(Database database, EveryUrls urls) throws IOException {
    throw new IOException(urls.index() + database);
  }

  @Command("commands")
  static void commands() {}
}
