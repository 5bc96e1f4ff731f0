package office;

import dev.plectrum.admin.AdminUser;
import dev.plectrum.adminsite.AdminRegister;
import dev.plectrum.db.Database;
import org.jspecify.annotations.Nullable;

@AdminRegister(Task.class)
final class TaskAdmin extends TaskAdminPages {
  TaskAdmin(Database db) {
    super(db);
  }

  @Override
  protected boolean mayChange(AdminUser user, @Nullable Task row) {
    return super.mayChange(user, row) && (row == null || !row.done());
  }

  @Override
  protected boolean mayDelete(AdminUser user, @Nullable Task row) {
    return super.mayDelete(user, row) && (row == null || !row.done());
  }

  @Override
  protected boolean mayEdit(AdminUser user, String field, @Nullable Task row) {
    return row == null || !field.equals("done");
  }
}
