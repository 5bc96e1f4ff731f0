package dev.plectrum.auth;

import dev.plectrum.project.AppInfo;

@AppInfo(models = @AppInfo.Model("dev.plectrum.auth.User"), commands = "createsuperuser")
final class AuthInfo {}
