package music;

import dev.plectrum.admin.AdminApp;
import dev.plectrum.auth.AuthApp;
import dev.plectrum.project.Include;
import dev.plectrum.project.Project;
import music.catalogue.CatalogueApp;

/** The site: the apps that are installed, and where their URLs live. */
@Project(
    apps = {AuthApp.class, AdminApp.class, CatalogueApp.class},
    urls = {
      @Include(path = "/accounts", app = AuthApp.class),
      @Include(path = "/admin", app = AdminApp.class),
      @Include(path = "/", app = CatalogueApp.class)
    })
final class Music {}
