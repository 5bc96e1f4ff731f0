package dev.plectrum.processor.write;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.plectrum.processor.model.Field;
import dev.plectrum.processor.model.JavaClass;
import java.util.Arrays;

/** The classes that generated code refers to, by name: the processor does not see the runtime. */
final class Library {
  static final ClassName DATABASE = db("Database");
  static final ClassName DRAFT = db("Draft");
  static final ClassName ENUM_TEXT = db("EnumText");
  static final ClassName NOT_FOUND = db("NotFoundException");
  static final ClassName PARAMETERS = db("Parameters");
  static final ClassName PEERS = db("Peers");
  static final ClassName ROW = db("Row");
  static final ClassName TABLE = db("Table");
  static final ClassName TARGET_TYPE = db("TargetType");
  static final ClassName TO_ANY = db("ToAny");
  static final ClassName TO_MANY = db("ToMany");
  static final ClassName TO_ONE = db("ToOne");

  static final ClassName FIELDS = query("Fields");
  static final ClassName PATH = query("Path");
  static final ClassName QUERY = query("Query");

  static final ClassName PATH_VALUES = http("PathValues");
  static final ClassName QUERY_VALUES = http("QueryValues");
  static final ClassName REQUEST = http("Request");
  static final ClassName RESPONSE = http("Response");
  static final ClassName ROUTE_TABLE = http("RouteTable");
  static final ClassName RULE = http("Rule");
  static final ClassName SEGMENTS = http("Segments");
  static final ClassName URL_BUILDER = http("UrlBuilder");

  static final ClassName CURRENT_USER = ClassName.get("dev.plectrum.auth", "CurrentUser");
  static final ClassName SESSION_DATA = ClassName.get("dev.plectrum.auth", "SessionData");

  static final ClassName JSON_READER = ClassName.get("dev.plectrum.json", "JsonReader");
  static final ClassName JSON_NODE = ClassName.get("tools.jackson.databind", "JsonNode");
  static final ClassName JSON_TEXT = ClassName.get("dev.plectrum.json", "JsonText");
  static final ClassName JSON_WRITER = ClassName.get("dev.plectrum.json", "JsonWriter");

  static final ClassName CHECKS = ClassName.get("dev.plectrum.validation", "Checks");
  static final ClassName FIELD_ERRORS = ClassName.get("dev.plectrum.validation", "FieldErrors");

  static final ClassName SIZES = ClassName.get("dev.plectrum.validation", "Sizes");

  static final ClassName FOREIGN_KEY = ClassName.get("dev.plectrum.model", "ForeignKey");

  static final ClassName GENERIC_FOREIGN_KEY =
      ClassName.get("dev.plectrum.model", "GenericForeignKey");

  static final AnnotationSpec NULLABLE =
      AnnotationSpec.builder(ClassName.get("org.jspecify.annotations", "Nullable")).build();

  private Library() {}

  static ClassName admin(String name) {
    return ClassName.get("dev.plectrum.admin", name);
  }

  static ClassName db(String name) {
    return ClassName.get("dev.plectrum.db", name);
  }

  static ClassName http(String name) {
    return ClassName.get("dev.plectrum.http", name);
  }

  static ClassName query(String name) {
    return ClassName.get("dev.plectrum.query", name);
  }

  /** The class as JavaPoet names it. */
  static ClassName of(JavaClass type) {
    String[] names = type.name().split("\\.");
    return ClassName.get(type.packageName(), names[0], Arrays.copyOfRange(names, 1, names.length));
  }

  /** The type of a component that has several columns. */
  static TypeName of(Field.Group group) {
    return group.targets() == null
        ? of(group.type())
        : ParameterizedTypeName.get(GENERIC_FOREIGN_KEY, of(group.type()));
  }

  /** The type, and null. */
  static TypeName nullable(TypeName type) {
    return type.annotated(NULLABLE);
  }
}
