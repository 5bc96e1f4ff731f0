package dev.plectrum.auth;

import dev.plectrum.project.App;

@App("auth")
public final class AuthApp {}
