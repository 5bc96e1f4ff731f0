package every;

import dev.plectrum.db.Database;
import dev.plectrum.management.Command;
import dev.plectrum.management.Management;
import java.util.List;
import javax.annotation.processing.Generated;

/** The commands of the app {@code every}. */
@Generated("dev.plectrum.processor.PlectrumProcessor")
public final class EveryManage {
  private final EveryUrls everyUrls;

  /** The commands, over the URLs that they are given. */
  public EveryManage(EveryUrls everyUrls) {
    this.everyUrls = everyUrls;
  }

  /** The commands, sorted by name. */
  public List<Command> commands() {
    return List.of(
        new Command("commands", "", this::commands2),
        new Command("fail", "", this::fail),
        new Command("say-hello", "Says \"hello\".", this::sayHello));
  }

  /** {@code ./manage commands} */
  private void commands2(Management manage, List<String> arguments) {
    Commands.commands();
  }

  /** {@code ./manage fail} */
  private void fail(Management manage, List<String> arguments) throws Exception {
    Database db = manage.database();
    Commands.fail(db, everyUrls);
  }

  /** {@code ./manage say-hello} */
  private void sayHello(Management manage, List<String> arguments) {
    Commands.sayHello(manage, arguments);
  }
}
