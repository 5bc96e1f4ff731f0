package storefront.store;

import dev.plectrum.db.Database;
import dev.plectrum.management.Command;
import dev.plectrum.management.Management;
import java.util.List;
import javax.annotation.processing.Generated;

/** The commands of the app {@code store}. */
@Generated("dev.plectrum.processor.PlectrumProcessor")
public final class StoreManage {
  /** The commands, which are given nothing but what a site has. */
  public StoreManage() {}

  /** The commands, sorted by name. */
  public List<Command> commands() {
    return List.of(
        new Command(
            "demo", "Migrates, loads the Chinook data once, and serves the store.", this::demo),
        new Command(
            "loadchinook", "Loads the Chinook data into an empty store.", this::loadchinook));
  }

  /** {@code ./manage demo} */
  private void demo(Management manage, List<String> arguments) {
    Database db = manage.database();
    ChinookCommands.demo(db, manage);
  }

  /** {@code ./manage loadchinook} */
  private void loadchinook(Management manage, List<String> arguments) {
    Database db = manage.database();
    ChinookCommands.loadChinook(db, manage);
  }
}
