package club;

import dev.plectrum.adminsite.AdminRegister;
import dev.plectrum.adminsite.ListDisplay;
import dev.plectrum.adminsite.ListEditable;
import dev.plectrum.adminsite.SearchFields;

@AdminRegister(Member.class)
@ListDisplay({"email", "name", "isStaff"})
@ListEditable("name")
@SearchFields({"email", "name"})
final class MemberAdmin {}
