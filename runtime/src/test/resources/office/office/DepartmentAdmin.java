package office;

import dev.plectrum.admin.AdminUser;
import dev.plectrum.adminsite.AdminRegister;
import dev.plectrum.adminsite.ListDisplay;
import dev.plectrum.adminsite.ListFilter;
import dev.plectrum.adminsite.SearchFields;
import dev.plectrum.db.Database;
import dev.plectrum.validation.ValidationException;
import org.jspecify.annotations.Nullable;

@AdminRegister(Department.class)
@ListDisplay({"name", "room.building", "room.floor"})
@ListFilter("room.floor")
@SearchFields({"name", "room.building"})
final class DepartmentAdmin extends DepartmentAdminPages {
  private final SkillDao skills;

  DepartmentAdmin(Database db) {
    super(db);
    skills = new SkillDao(db);
  }

  @Override
  protected DepartmentQuery visible(AdminUser user, DepartmentQuery all) {
    return user.isSuperuser() ? all : all.where(f -> f.name.ne("Secret"));
  }

  @Override
  protected boolean mayChange(AdminUser user, @Nullable Department row) {
    return super.mayChange(user, row) && (row == null || !row.name().startsWith("Locked"));
  }

  @Override
  protected boolean mayDelete(AdminUser user, @Nullable Department row) {
    return super.mayDelete(user, row) && (row == null || !row.name().startsWith("Locked"));
  }

  @Override
  protected boolean mayEdit(AdminUser user, String field, @Nullable Department row) {
    return user.isSuperuser() || row == null || !field.equals("name");
  }

  @Override
  protected void beforeSave(AdminUser user, @Nullable Department row, DepartmentDraft draft) {
    if (row != null && row.name().equals("Frozen")) {
      throw ValidationException.of("name", "It is frozen.");
    }
    if (row == null) {
      draft.createdBy(user.id());
    }
  }

  @Override
  protected void saved(AdminUser user, Department row, boolean added) {
    if (row.name().equals("Impossible")) {
      throw ValidationException.of("name", "There is no such thing.");
    }
    skills.create(draft -> draft.name(user.name() + (added ? " added " : " saved ") + row.name()));
  }

  @Override
  protected String viewOnSite(Department row) {
    return "/departments/" + row.id();
  }

  @Override
  protected void deleted(AdminUser user, Department row) {
    skills.create(draft -> draft.name(user.name() + " deleted " + row.name()));
  }
}
