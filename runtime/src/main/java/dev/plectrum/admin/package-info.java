/**
 * The app {@code admin}: pages to look at and change the rows of every model. Start at {@link
 * dev.plectrum.admin.AdminPages} for what is generated for each model, at {@link
 * dev.plectrum.admin.AdminSite} for how requests are answered. Depends on {@code auth} and the
 * rooms below it.
 */
@JStacheConfig(
    pathing = @JStachePath(prefix = "templates/plectrum/admin/", suffix = ".mustache"),
    type = JStacheType.JSTACHIO)
@NullMarked
package dev.plectrum.admin;

import io.jstach.jstache.JStacheConfig;
import io.jstach.jstache.JStachePath;
import io.jstach.jstache.JStacheType;
import org.jspecify.annotations.NullMarked;
