package club;

import dev.plectrum.adminsite.AdminRegister;
import dev.plectrum.adminsite.Inline;

@AdminRegister(Team.class)
@Inline(model = Member.class, key = "team")
final class TeamAdmin {
  private TeamAdmin() {}
}
