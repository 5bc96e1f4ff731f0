package office;

import dev.plectrum.adminsite.AdminRegister;
import dev.plectrum.adminsite.SearchFields;

@AdminRegister(value = Skill.class, deleteSelected = false)
@SearchFields("name")
final class SkillAdmin {}
