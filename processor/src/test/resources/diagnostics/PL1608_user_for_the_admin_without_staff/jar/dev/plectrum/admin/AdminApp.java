package dev.plectrum.admin;

import dev.plectrum.project.App;

@App("admin")
public final class AdminApp {}
