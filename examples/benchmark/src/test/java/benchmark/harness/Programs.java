package benchmark.harness;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;

/** Programs of the machine. */
final class Programs {
  private Programs() {}

  static boolean isInstalled(String program, String searched) {
    for (String folder : searched.split(File.pathSeparator)) {
      if (!folder.isEmpty() && Files.isExecutable(Path.of(folder, program))) {
        return true;
      }
    }
    return false;
  }

  /**
   * Looks for the load generator.
   *
   * @param searched where programs are, as in {@code PATH}
   * @throws HarnessException if it is not there
   */
  static void needWrk(String searched) {
    if (!isInstalled("wrk", searched)) {
      throw new HarnessException(
          "wrk is missing; get it with \"apt-get install wrk\" or \"brew install wrk\", or from"
              + " https://github.com/wg/wrk.");
    }
  }
}
