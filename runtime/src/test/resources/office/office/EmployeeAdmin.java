package office;

import dev.plectrum.adminsite.AdminAction;
import dev.plectrum.adminsite.AdminPermission;
import dev.plectrum.adminsite.AdminRegister;
import dev.plectrum.adminsite.DateHierarchy;
import dev.plectrum.adminsite.Checkboxes;
import dev.plectrum.adminsite.Inline;
import dev.plectrum.adminsite.ListDisplay;
import dev.plectrum.adminsite.ListEditable;
import dev.plectrum.adminsite.ListFilter;
import dev.plectrum.adminsite.ListPerPage;
import dev.plectrum.adminsite.Radio;
import dev.plectrum.adminsite.SearchFields;
import dev.plectrum.auth.User;
import dev.plectrum.http.Request;
import dev.plectrum.http.Response;
import java.math.BigDecimal;
import java.util.List;

@AdminRegister(value = Employee.class, saveOnTop = true)
@ListDisplay(
    value = {"name", "department", "level", "salary", "since", "active"},
    empty = "(none)",
    sortable = {"name", "salary"})
@ListPerPage(value = 2, showAll = 3)
@ListFilter({
  "department",
  "level",
  "since",
  "active",
  "salary",
  "boss",
  "skills",
  "tasks",
  "tasks.place",
  "department.createdBy"
})
@DateHierarchy("since")
@ListEditable({"level", "salary"})
@SearchFields(
    value = {"name", "=id", "@notes", "^skills.name"},
    help = "A name, a number, or words of the notes.")
@Radio(value = "level", vertical = true)
@Checkboxes("skills")
@Inline(
    value = "tasks",
    ordering = {"place", "-title"},
    extra = 1,
    min = 1,
    max = 3)
final class EmployeeAdmin {
  @AdminAction(value = "Promote", confirm = false)
  static String promote(EmployeeQuery selected, EmployeeDao employees, User user) {
    List<Employee> all = selected.list();
    for (Employee one : all) {
      employees.update(one, draft -> draft.level(Level.CHIEF));
    }
    return user.username() + " promoted " + all.size() + ".";
  }

  @AdminAction(value = "Raise", confirm = false)
  static int raise(EmployeeQuery selected, EmployeeDao employees, Request request) {
    BigDecimal by = request.header("X-Raise") == null ? BigDecimal.ONE : BigDecimal.TEN;
    List<Employee> all = selected.list();
    all.forEach(one -> employees.update(one, draft -> draft.salary(one.salary().add(by))));
    return all.size();
  }

  @AdminAction(value = "Export", confirm = false, permission = AdminPermission.VIEW)
  static Response export(EmployeeQuery selected) {
    StringBuilder text = new StringBuilder();
    selected.list().forEach(one -> text.append(one.name()).append('\n'));
    return Response.text(text.toString());
  }

  @AdminAction(value = "Say nothing", confirm = false)
  static void nothing(EmployeeQuery selected, User user, Request request) {}
}
