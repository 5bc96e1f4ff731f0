/**
 * Settings from the environment and from {@code application.properties}. Start at {@link
 * dev.plectrum.config.Settings}. Depends on nothing of ours.
 */
@NullMarked
package dev.plectrum.config;

import org.jspecify.annotations.NullMarked;
