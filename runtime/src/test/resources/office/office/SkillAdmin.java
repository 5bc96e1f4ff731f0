package office;

import dev.plectrum.adminsite.AdminRegister;
import dev.plectrum.adminsite.Inline;
import dev.plectrum.adminsite.SearchFields;

@AdminRegister(value = Skill.class, deleteSelected = false)
@SearchFields("name")
@Inline(model = Sticker.class, extra = 1)
final class SkillAdmin {}
