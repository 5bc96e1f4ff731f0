package storefront;

import dev.plectrum.admin.AdminApp;
import dev.plectrum.auth.AuthApp;
import dev.plectrum.project.Include;
import dev.plectrum.project.Project;
import storefront.stage.StageApp;
import storefront.store.StoreApp;

/**
 * A site that sells the music of the Chinook data, and tickets to concerts. Its main class, {@code
 * Manage}, is generated.
 */
@Project(
    apps = {AuthApp.class, AdminApp.class, StoreApp.class, StageApp.class},
    urls = {
      @Include(path = "/accounts", app = AuthApp.class),
      @Include(path = "/admin", app = AdminApp.class),
      @Include(path = "/", app = StoreApp.class)
    })
final class Storefront {}
