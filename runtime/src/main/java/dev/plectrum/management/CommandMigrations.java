package dev.plectrum.management;

import dev.plectrum.migrate.DataMigrations;
import dev.plectrum.migrate.HistoricModels;
import dev.plectrum.migrate.MigrationException;
import java.util.List;

/** Data migrations that are commands of the site: {@code store.fillslugs} is {@code fillslugs}. */
final class CommandMigrations implements DataMigrations {
  private final Management manage;

  CommandMigrations(Management manage) {
    this.manage = manage;
  }

  @Override
  public void check(String key) {
    find(key);
  }

  private Command find(String key) {
    String name = key.substring(key.indexOf('.') + 1);
    return manage.commands().stream()
        .filter(command -> command.name().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new MigrationException(
                    "There is no data migration "
                        + name
                        + ": it is a method with @Command(\""
                        + name
                        + "\")."
                        + Nearest.suggestion(
                            name, manage.commands().stream().map(Command::name).toList())));
  }

  @Override
  public void run(String key, HistoricModels models) {
    Command command = find(key);
    manage.historicModels(models);
    try {
      command.action().run(manage, List.of());
    } catch (RuntimeException passedOn) {
      throw passedOn;
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new MigrationException(key + " was interrupted.", interrupted);
    } catch (Exception checked) {
      throw new MigrationException(key + " failed: " + checked.getMessage(), checked);
    } finally {
      manage.historicModels(null);
    }
  }
}
