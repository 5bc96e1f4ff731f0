package dev.plectrum.management;

import dev.plectrum.app.Site;
import dev.plectrum.db.Database;
import dev.plectrum.http.Response;
import dev.plectrum.http.RouteTable;
import dev.plectrum.migrate.Migration;
import java.util.List;

/**
 * A whole program with two migrations, to be started as a process of its own. Its SQL lies in a
 * folder of the class path. In the middle of the second migration stands Java that waits as long as
 * the system property {@code wait} says, in milliseconds.
 */
final class ShopProcess implements Site {
  private final boolean atomic;

  private ShopProcess(boolean atomic) {
    this.atomic = atomic;
  }

  /** Runs a command, as {@code Manage} does. */
  public static void main(String[] arguments) {
    Command pause =
        new Command("pause", "Waits.", (manage, none) -> pause(Long.getLong("wait", 0)));
    Management.main(new ShopProcess(Boolean.getBoolean("atomic")), List.of(pause), arguments);
  }

  private static void pause(long milliseconds) throws InterruptedException {
    System.out.println("in the middle");
    System.out.flush();
    Thread.sleep(milliseconds);
  }

  @Override
  public String name() {
    return "Shop";
  }

  @Override
  public List<Migration> migrations() {
    return List.of(
        new Migration("shop", "0001_initial", List.of(), true, "1"),
        new Migration("shop", "0002_more", List.of("shop.0001_initial"), atomic, "2"));
  }

  @Override
  public RouteTable routes(Database db) {
    return (request, path) -> Response.notFound();
  }
}
