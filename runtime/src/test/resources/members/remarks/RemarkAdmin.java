package remarks;

import dev.plectrum.adminsite.AdminAction;
import dev.plectrum.adminsite.AdminRegister;
import dev.plectrum.adminsite.ListDisplay;
import dev.plectrum.adminsite.ListFilter;
import dev.plectrum.auth.Account;
import java.util.List;

@AdminRegister(Remark.class)
@ListDisplay({"text", "author", "praised"})
@ListFilter({"author", "praised"})
final class RemarkAdmin {
  private RemarkAdmin() {}

  @AdminAction(value = "Praise me", confirm = false)
  static long praise(RemarkQuery selected, RemarkDao remarks, Account account) {
    List<Remark> all = selected.list();
    all.forEach(one -> remarks.update(one, changes -> changes.praised(account)));
    return all.size();
  }
}
