package club;

import dev.plectrum.admin.AdminApp;
import dev.plectrum.auth.AuthApp;
import dev.plectrum.project.Include;
import dev.plectrum.project.Project;

/** A club whose members sign in with their address. */
@Project(
    user = Member.class,
    apps = {AuthApp.class, AdminApp.class, ClubApp.class},
    urls = {
      @Include(path = "/", app = ClubApp.class),
      @Include(path = "/admin", app = AdminApp.class),
      @Include(path = "/accounts", app = AuthApp.class)
    })
final class Club {}
