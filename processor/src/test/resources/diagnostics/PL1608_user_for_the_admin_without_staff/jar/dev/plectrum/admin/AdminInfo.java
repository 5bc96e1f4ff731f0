package dev.plectrum.admin;

import dev.plectrum.project.AppInfo;

@AppInfo
final class AdminInfo {}
