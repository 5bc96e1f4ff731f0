package office;

import dev.plectrum.adminsite.AdminRegister;
import dev.plectrum.adminsite.SearchFields;

@AdminRegister(Skill.class)
@SearchFields("name")
final class SkillAdmin {}
