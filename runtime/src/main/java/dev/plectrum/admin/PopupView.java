package dev.plectrum.admin;

import io.jstach.jstache.JStache;

/** Tells the window that opened this one what was saved here. */
@JStache(path = "popup")
record PopupView(Layout layout, String key, String title) {}
