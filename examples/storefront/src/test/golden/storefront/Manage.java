package storefront;

import dev.plectrum.management.Management;
import java.util.List;
import java.util.stream.Stream;
import javax.annotation.processing.Generated;
import storefront.stage.StageManage;
import storefront.store.StoreManage;

/**
 * The program of the site {@link Storefront}: starts it, migrates its database and runs its
 * commands.
 */
@Generated("dev.plectrum.processor.PlectrumProcessor")
public final class Manage {
  private Manage() {}

  /** Runs the command that {@code arguments} begins with. */
  public static void main(String[] arguments) {
    Management.main(
        new StorefrontSite(),
        Stream.of(new StageManage().commands(), new StoreManage().commands())
            .flatMap(List::stream)
            .toList(),
        arguments);
  }
}
