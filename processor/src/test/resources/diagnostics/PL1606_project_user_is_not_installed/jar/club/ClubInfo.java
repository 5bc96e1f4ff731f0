package club;

import dev.plectrum.project.AppInfo;

@AppInfo(models = @AppInfo.Model("club.Member"))
final class ClubInfo {}
