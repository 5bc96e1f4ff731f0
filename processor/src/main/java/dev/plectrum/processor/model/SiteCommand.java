package dev.plectrum.processor.model;

import dev.plectrum.processor.diagnostics.Position;

/**
 * A method with {@code @Command}.
 *
 * @param name what is typed after {@code ./manage}
 * @param help one line; may be empty
 * @param position the name in the annotation
 */
public record SiteCommand(String name, String help, Handler handler, Position position) {}
