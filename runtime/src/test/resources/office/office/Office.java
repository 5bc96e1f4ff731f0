package office;

import dev.plectrum.admin.AdminApp;
import dev.plectrum.auth.AuthApp;
import dev.plectrum.project.Include;
import dev.plectrum.project.Project;
import remarks.RemarksApp;
import vault.VaultApp;

/** A site with an admin in which every option is used. */
@Project(
    apps = {AuthApp.class, AdminApp.class, OfficeApp.class, VaultApp.class, RemarksApp.class},
    urls = {
      @Include(path = "/accounts", app = AuthApp.class),
      @Include(path = "/admin", app = AdminApp.class),
      @Include(path = "/api", app = OfficeApp.class)
    })
final class Office {}
