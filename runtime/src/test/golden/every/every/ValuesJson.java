package every;

import dev.plectrum.json.JsonReader;
import dev.plectrum.json.JsonWriter;
import dev.plectrum.validation.Checks;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;

/** Reads {@link Values} from JSON and writes it as JSON. */
@Generated("dev.plectrum.processor.PlectrumProcessor")
public final class ValuesJson {
  private static final BigDecimal A_DECIMAL_MIN = new BigDecimal("0.00");

  private static final Pattern STRING_BY_DEFAULT_PATTERN =
      Pattern.compile("[a-z\"\\\\$]+", Pattern.CASE_INSENSITIVE);

  private ValuesJson() {}

  /** Reads an object; null if something was wrong, which {@code in} then knows. */
  public static @Nullable Values read(JsonReader in) {
    if (!in.startObject()) {
      return null;
    }
    Long aLong = null;
    Long anotherLong = null;
    Long longByDefault = -5000000000L;
    Integer anInt = null;
    Integer anotherInt = null;
    Integer intByDefault = 3;
    Short aShort = null;
    Short anotherShort = null;
    Short shortByDefault = 4;
    Boolean aBoolean = null;
    Boolean anotherBoolean = null;
    Boolean booleanByDefault = true;
    Double aDouble = null;
    Double anotherDouble = null;
    Double doubleByDefault = 1.5;
    BigDecimal aDecimal = null;
    BigDecimal anotherDecimal = null;
    BigDecimal decimalByDefault = new BigDecimal("9.90");
    String aString = null;
    String anotherString = null;
    String stringByDefault = "a\"$\\b";
    UUID aUuid = null;
    UUID anotherUuid = null;
    UUID uuidByDefault = UUID.fromString("123e4567-e89b-12d3-a456-426614174000");
    Instant anInstant = null;
    Instant anotherInstant = null;
    Instant instantByDefault = Instant.parse("2024-01-31T10:00:00Z");
    LocalDate aDate = null;
    LocalDate anotherDate = null;
    LocalDate dateByDefault = LocalDate.parse("2024-01-31");
    LocalTime aTime = null;
    LocalTime anotherTime = null;
    LocalTime timeByDefault = LocalTime.parse("10:00");
    LocalDateTime aDateTime = null;
    LocalDateTime anotherDateTime = null;
    LocalDateTime dateTimeByDefault = LocalDateTime.parse("2024-01-31T10:00");
    Kind aKind = null;
    Kind anotherKind = null;
    Kind kindByDefault = Kind.LIVE;
    List<String> strings = null;
    List<Integer> numbers = null;
    List<Kind> kinds = null;
    List<String> holes = null;
    List<List<Short>> table = null;
    while (in.nextField()) {
      switch (in.fieldName()) {
        case "aLong" -> aLong = in.longValue();
        case "anotherLong" -> anotherLong = in.nullable(JsonReader::longValue);
        case "longByDefault" -> longByDefault = in.longValue();
        case "anInt" -> anInt = in.intValue();
        case "anotherInt" -> anotherInt = in.nullable(JsonReader::intValue);
        case "intByDefault" -> intByDefault = in.intValue();
        case "aShort" -> aShort = in.shortValue();
        case "anotherShort" -> anotherShort = in.nullable(JsonReader::shortValue);
        case "shortByDefault" -> shortByDefault = in.shortValue();
        case "aBoolean" -> aBoolean = in.booleanValue();
        case "anotherBoolean" -> anotherBoolean = in.nullable(JsonReader::booleanValue);
        case "booleanByDefault" -> booleanByDefault = in.booleanValue();
        case "aDouble" -> aDouble = in.doubleValue();
        case "anotherDouble" -> anotherDouble = in.nullable(JsonReader::doubleValue);
        case "doubleByDefault" -> doubleByDefault = in.doubleValue();
        case "aDecimal" -> aDecimal = in.decimal();
        case "anotherDecimal" -> anotherDecimal = in.nullable(JsonReader::decimal);
        case "decimalByDefault" -> decimalByDefault = in.decimal();
        case "aString" -> aString = in.string();
        case "anotherString" -> anotherString = in.nullable(JsonReader::string);
        case "stringByDefault" -> stringByDefault = in.string();
        case "aUuid" -> aUuid = in.uuid();
        case "anotherUuid" -> anotherUuid = in.nullable(JsonReader::uuid);
        case "uuidByDefault" -> uuidByDefault = in.uuid();
        case "anInstant" -> anInstant = in.instant();
        case "anotherInstant" -> anotherInstant = in.nullable(JsonReader::instant);
        case "instantByDefault" -> instantByDefault = in.instant();
        case "aDate" -> aDate = in.date();
        case "anotherDate" -> anotherDate = in.nullable(JsonReader::date);
        case "dateByDefault" -> dateByDefault = in.date();
        case "aTime" -> aTime = in.time();
        case "anotherTime" -> anotherTime = in.nullable(JsonReader::time);
        case "timeByDefault" -> timeByDefault = in.time();
        case "aDateTime" -> aDateTime = in.dateTime();
        case "anotherDateTime" -> anotherDateTime = in.nullable(JsonReader::dateTime);
        case "dateTimeByDefault" -> dateTimeByDefault = in.dateTime();
        case "aKind" -> aKind = in.choice(ValuesJson::kind, "STUDIO, LIVE");
        case "anotherKind" ->
            anotherKind = in.nullable(item -> item.choice(ValuesJson::kind, "STUDIO, LIVE"));
        case "kindByDefault" -> kindByDefault = in.choice(ValuesJson::kind, "STUDIO, LIVE");
        case "strings" -> strings = in.list(JsonReader::string);
        case "numbers" -> numbers = in.nullable(item -> item.list(JsonReader::intValue));
        case "kinds" -> kinds = in.list(item -> item.choice(ValuesJson::kind, "STUDIO, LIVE"));
        case "holes" -> holes = in.listWithNulls(JsonReader::string);
        case "table" -> table = in.list(item -> item.list(JsonReader::shortValue));
        default -> in.unknownField();
      }
    }
    in.required("aLong", aLong);
    in.required("anInt", anInt);
    in.required("aShort", aShort);
    in.required("aBoolean", aBoolean);
    in.required("aDouble", aDouble);
    in.required("aDecimal", aDecimal);
    in.required("aString", aString);
    in.required("aUuid", aUuid);
    in.required("anInstant", anInstant);
    in.required("aDate", aDate);
    in.required("aTime", aTime);
    in.required("aDateTime", aDateTime);
    in.required("aKind", aKind);
    in.required("strings", strings);
    in.required("kinds", kinds);
    in.required("holes", holes);
    in.required("table", table);
    Checks.atMost(in.errors(), in.field("anotherLong"), anotherLong, 0, false, null);
    Checks.atMost(in.errors(), in.field("anInt"), anInt, 7, true, null);
    Checks.digits(in.errors(), in.field("anotherInt"), anotherInt, 3, 0, null);
    Checks.atLeast(in.errors(), in.field("aShort"), aShort, 0, true, null);
    Checks.is(in.errors(), in.field("aBoolean"), aBoolean, true, "Agree, please.");
    Checks.atMost(in.errors(), in.field("aDouble"), aDouble, 2.5, true, null);
    Checks.atLeast(in.errors(), in.field("aDecimal"), aDecimal, A_DECIMAL_MIN, false, null);
    Checks.notBlank(in.errors(), in.field("aString"), aString, null);
    Checks.size(in.errors(), in.field("aString"), aString, 2, 5, null);
    Checks.email(in.errors(), in.field("anotherString"), anotherString, null);
    Checks.notEmpty(in.errors(), in.field("stringByDefault"), stringByDefault, null);
    Checks.matches(
        in.errors(), in.field("stringByDefault"), stringByDefault, STRING_BY_DEFAULT_PATTERN, null);
    Checks.inTime(in.errors(), in.field("anInstant"), anInstant, false, false, null);
    if (in.failed()) {
      return null;
    }
    return new Values(
        aLong,
        anotherLong,
        longByDefault,
        anInt,
        anotherInt,
        intByDefault,
        aShort,
        anotherShort,
        shortByDefault,
        aBoolean,
        anotherBoolean,
        booleanByDefault,
        aDouble,
        anotherDouble,
        doubleByDefault,
        aDecimal,
        anotherDecimal,
        decimalByDefault,
        aString,
        anotherString,
        stringByDefault,
        aUuid,
        anotherUuid,
        uuidByDefault,
        anInstant,
        anotherInstant,
        instantByDefault,
        aDate,
        anotherDate,
        dateByDefault,
        aTime,
        anotherTime,
        timeByDefault,
        aDateTime,
        anotherDateTime,
        dateTimeByDefault,
        aKind,
        anotherKind,
        kindByDefault,
        strings,
        numbers,
        kinds,
        holes,
        table);
  }

  /** Writes {@code values} as an object. */
  public static void write(JsonWriter out, Values values) {
    out.startObject();
    out.name("aLong").value(values.aLong());
    out.name("anotherLong").value(values.anotherLong());
    out.name("longByDefault").value(values.longByDefault());
    out.name("anInt").value(values.anInt());
    out.name("anotherInt").value(values.anotherInt());
    out.name("intByDefault").value(values.intByDefault());
    out.name("aShort").value(values.aShort());
    out.name("anotherShort").value(values.anotherShort());
    out.name("shortByDefault").value(values.shortByDefault());
    out.name("aBoolean").value(values.aBoolean());
    out.name("anotherBoolean").value(values.anotherBoolean());
    out.name("booleanByDefault").value(values.booleanByDefault());
    out.name("aDouble").value(values.aDouble());
    out.name("anotherDouble").value(values.anotherDouble());
    out.name("doubleByDefault").value(values.doubleByDefault());
    out.name("aDecimal").value(values.aDecimal());
    out.name("anotherDecimal").value(values.anotherDecimal());
    out.name("decimalByDefault").value(values.decimalByDefault());
    out.name("aString").value(values.aString());
    out.name("anotherString").value(values.anotherString());
    out.name("stringByDefault").value(values.stringByDefault());
    out.name("aUuid").value(values.aUuid());
    out.name("anotherUuid").value(values.anotherUuid());
    out.name("uuidByDefault").value(values.uuidByDefault());
    out.name("anInstant").value(values.anInstant());
    out.name("anotherInstant").value(values.anotherInstant());
    out.name("instantByDefault").value(values.instantByDefault());
    out.name("aDate").value(values.aDate());
    out.name("anotherDate").value(values.anotherDate());
    out.name("dateByDefault").value(values.dateByDefault());
    out.name("aTime").value(values.aTime());
    out.name("anotherTime").value(values.anotherTime());
    out.name("timeByDefault").value(values.timeByDefault());
    out.name("aDateTime").value(values.aDateTime());
    out.name("anotherDateTime").value(values.anotherDateTime());
    out.name("dateTimeByDefault").value(values.dateTimeByDefault());
    out.name("aKind").value(values.aKind());
    out.name("anotherKind").value(values.anotherKind());
    out.name("kindByDefault").value(values.kindByDefault());
    out.name("strings").list(JsonWriter::value, values.strings());
    out.name("numbers").list(JsonWriter::value, values.numbers());
    out.name("kinds").list(JsonWriter::value, values.kinds());
    out.name("holes").list(JsonWriter::value, values.holes());
    out.name("table").list((json, value) -> json.list(JsonWriter::value, value), values.table());
    out.endObject();
  }

  private static @Nullable Kind kind(String name) {
    return switch (name) {
      case "STUDIO" -> Kind.STUDIO;
      case "LIVE" -> Kind.LIVE;
      default -> null;
    };
  }
}
