package dev.plectrum.admin;

import dev.plectrum.adminsite.AdminRegister;
import dev.plectrum.adminsite.Checkboxes;
import dev.plectrum.adminsite.ListDisplay;
import dev.plectrum.adminsite.Ordering;
import dev.plectrum.adminsite.SearchFields;
import dev.plectrum.auth.Group;
import dev.plectrum.auth.GroupDraft;
import dev.plectrum.db.Database;
import dev.plectrum.validation.FieldErrors;
import org.jspecify.annotations.Nullable;

/**
 * Groups of users in the admin; Django's {@code GroupAdmin}. Who is no superuser changes only
 * groups that may do no more than they do, and gives them only permissions that they have.
 */
@AdminRegister(Group.class)
@ListDisplay("name")
@SearchFields("name")
@Ordering("name")
@Checkboxes("permissions")
final class GroupAdmin extends GroupAdminPages {
  GroupAdmin(Database db) {
    super(db);
  }

  @Override
  protected boolean mayChange(AdminUser user, @Nullable Group group) {
    return super.mayChange(user, group) && (group == null || Grants.covers(user, group));
  }

  @Override
  protected boolean mayDelete(AdminUser user, @Nullable Group group) {
    return super.mayDelete(user, group) && (group == null || Grants.covers(user, group));
  }

  @Override
  void check(
      AdminRequest request, RowForm<Group, GroupDraft> form, GroupDraft draft, FieldErrors wrong) {
    new Grants(request.user(), database()).checkPermissions(form, "permissions", wrong);
  }
}
