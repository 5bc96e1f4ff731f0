package club;

import dev.plectrum.admin.AdminApp;
import dev.plectrum.auth.AuthApp;
import dev.plectrum.project.Include;
import dev.plectrum.project.Project;
import remarks.RemarksApp;

/** A club whose members sign in with their address. */
@Project(
    user = Member.class,
    apps = {AuthApp.class, AdminApp.class, ClubApp.class, RemarksApp.class},
    urls = {
      @Include(path = "/", app = ClubApp.class),
      @Include(path = "/talk", app = RemarksApp.class),
      @Include(path = "/admin", app = AdminApp.class),
      @Include(path = "/accounts", app = AuthApp.class)
    })
final class Club {}
