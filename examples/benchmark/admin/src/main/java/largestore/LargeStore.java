package largestore;

import dev.plectrum.admin.AdminApp;
import dev.plectrum.auth.AuthApp;
import dev.plectrum.project.Include;
import dev.plectrum.project.Project;
import largestore.store.StoreApp;

/** The site that is measured: its admin, and the pages for signing in. */
@Project(
    apps = {AuthApp.class, AdminApp.class, StoreApp.class},
    urls = {
      @Include(path = "/accounts", app = AuthApp.class),
      @Include(path = "/admin", app = AdminApp.class)
    })
final class LargeStore {}
