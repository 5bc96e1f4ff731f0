package every;

import dev.plectrum.json.JsonReader;
import dev.plectrum.json.JsonWriter;
import dev.plectrum.validation.Checks;
import java.util.List;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;

/** Reads {@link Node} from JSON and writes it as JSON. */
@Generated("dev.plectrum.processor.PlectrumProcessor")
final class NodeJson {
  private NodeJson() {}

  /** Reads an object; null if something was wrong, which {@code in} then knows. */
  static @Nullable Node read(JsonReader in) {
    if (!in.startObject()) {
      return null;
    }
    String in2 = null;
    Integer out = null;
    List<Node> node = null;
    Node value = null;
    List<Node> json = null;
    while (in.nextField()) {
      switch (in.fieldName()) {
        case "in" -> in2 = in.string();
        case "out" -> out = in.intValue();
        case "node" -> node = in.list(NodeJson::read);
        case "value" -> value = in.nullable(NodeJson::read);
        case "json" -> json = in.nullable(item -> item.listWithNulls(NodeJson::read));
        default -> in.unknownField();
      }
    }
    in.required("in", in2);
    in.required("out", out);
    in.required("node", node);
    Checks.notBlank(in.errors(), in.field("in"), in2, null);
    if (in.failed()) {
      return null;
    }
    return new Node(in2, out, node, value, json);
  }

  /** Writes {@code node} as an object. */
  static void write(JsonWriter out, Node node) {
    out.startObject();
    out.name("in").value(node.in());
    out.name("out").value(node.out());
    out.name("node").list(NodeJson::write, node.node());
    out.name("value").value(NodeJson::write, node.value());
    out.name("json").list((json, value) -> json.value(NodeJson::write, value), node.json());
    out.endObject();
  }
}
