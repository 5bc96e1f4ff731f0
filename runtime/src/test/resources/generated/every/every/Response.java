package every;

/** A record that is called like a class of the runtime. */
public record Response(String text, boolean override) {}
