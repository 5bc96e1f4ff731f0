package remarks;

import dev.plectrum.adminsite.AdminRegister;

@AdminRegister(Profile.class)
final class ProfileAdmin {
  private ProfileAdmin() {}
}
