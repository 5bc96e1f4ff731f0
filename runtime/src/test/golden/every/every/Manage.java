package every;

import dev.plectrum.management.Management;
import javax.annotation.processing.Generated;

/**
 * The program of the site {@link Everything}: starts it, migrates its database and runs its
 * commands.
 */
@Generated("dev.plectrum.processor.PlectrumProcessor")
public final class Manage {
  private Manage() {}

  /** Runs the command that {@code arguments} begins with. */
  public static void main(String[] arguments) {
    Management.main(
        new EverythingSite(), new EveryManage(new EveryUrls("/every")).commands(), arguments);
  }
}
