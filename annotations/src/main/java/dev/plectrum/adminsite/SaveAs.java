package dev.plectrum.adminsite;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Offers "Save as new" on the form of a row, which creates a second one with what the form says;
 * Django's {@code save_as}.
 *
 * <pre>{@code
 * @AdminRegister(Playlist.class)
 * @SaveAs
 * final class PlaylistAdmin {}
 * }</pre>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface SaveAs {}
