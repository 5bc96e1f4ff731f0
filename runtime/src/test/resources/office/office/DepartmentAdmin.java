package office;

import dev.plectrum.adminsite.AdminRegister;
import dev.plectrum.adminsite.SearchFields;

@AdminRegister(Department.class)
@SearchFields("name")
final class DepartmentAdmin {}
