package dev.plectrum.json;

import java.io.StringWriter;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;
import tools.jackson.core.util.Separators.Spacing;

/** JSON for people to read, laid out as Python's {@code json.dumps} does it. */
public final class IndentedJson {
  private IndentedJson() {}

  /**
   * The same JSON with each value on a line of its own.
   *
   * @param spaces how far each level is moved in
   */
  public static String of(String json, int spaces) {
    DefaultIndenter lines = new DefaultIndenter(" ".repeat(spaces), "\n");
    Separators separators =
        Separators.createDefaultInstance()
            .withObjectNameValueSpacing(Spacing.AFTER)
            .withObjectEmptySeparator("")
            .withArrayEmptySeparator("");
    PrettyPrinter printer =
        new DefaultPrettyPrinter(separators).withArrayIndenter(lines).withObjectIndenter(lines);
    StringWriter text = new StringWriter();
    try (JsonParser in = Jackson.FACTORY.createParser(ObjectReadContext.empty(), json);
        JsonGenerator out = Jackson.FACTORY.createGenerator(new Printing(printer), text)) {
      while (in.nextToken() != null) {
        out.copyCurrentEventExact(in);
      }
    }
    return text.toString();
  }

  private static final class Printing extends ObjectWriteContext.Base {
    private final PrettyPrinter printer;

    private Printing(PrettyPrinter printer) {
      this.printer = printer;
    }

    @Override
    public PrettyPrinter getPrettyPrinter() {
      return printer;
    }

    @Override
    public boolean hasPrettyPrinter() {
      return true;
    }
  }
}
