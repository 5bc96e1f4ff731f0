package every;

import dev.plectrum.http.UrlBuilder;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;

/** The URLs of the app {@code every}. */
@Generated("dev.plectrum.processor.PlectrumProcessor")
public final class EveryUrls {
  private final String mount;

  /** The URLs below {@code mount}: {@code "/"}, or a path without a slash at its end. */
  public EveryUrls(String mount) {
    this.mount = mount;
  }

  /** {@code /json/values} */
  public String values() {
    return UrlBuilder.at(mount).path("/json/values").build();
  }

  /** {@code /json/node} */
  public String node() {
    return UrlBuilder.at(mount).path("/json/node").build();
  }

  /** {@code /json/node} with its parameters; those that are null are left out. */
  public String node(@Nullable Integer depth) {
    return UrlBuilder.at(mount).path("/json/node").query("depth", depth).build();
  }

  /** {@code /json/response} */
  public String response() {
    return UrlBuilder.at(mount).path("/json/response").build();
  }

  /** {@code /json/runtime} */
  public String runtime() {
    return UrlBuilder.at(mount).path("/json/runtime").build();
  }

  /** {@code /json/created/{found}} */
  public String created(String found) {
    return UrlBuilder.at(mount).path("/json/created/").variable(found).build();
  }

  /** {@code /json/page} */
  public String page() {
    return UrlBuilder.at(mount).path("/json/page").build();
  }

  /** {@code /json/numbers} */
  public String numbers() {
    return UrlBuilder.at(mount).path("/json/numbers").build();
  }

  /** {@code /json/list} */
  public String list() {
    return UrlBuilder.at(mount).path("/json/list").build();
  }

  /** {@code /json/optional-list/{found}} */
  public String optionalList(JsonRoutes.Flag found) {
    return UrlBuilder.at(mount).path("/json/optional-list/").variable(found).build();
  }

  /** {@code /json/strings} */
  public String strings() {
    return UrlBuilder.at(mount).path("/json/strings").build();
  }

  /** {@code /json/table} */
  public String table() {
    return UrlBuilder.at(mount).path("/json/table").build();
  }

  /** {@code /json/long} */
  public String aLong() {
    return UrlBuilder.at(mount).path("/json/long").build();
  }

  /** {@code /json/decimal} */
  public String decimal() {
    return UrlBuilder.at(mount).path("/json/decimal").build();
  }

  /** {@code /json/kind} */
  public String kind() {
    return UrlBuilder.at(mount).path("/json/kind").build();
  }

  /** {@code /json/truth} */
  public String truth() {
    return UrlBuilder.at(mount).path("/json/truth").build();
  }

  /** {@code /} */
  public String index() {
    return UrlBuilder.at(mount).build();
  }

  /** {@code /} */
  public String post() {
    return UrlBuilder.at(mount).build();
  }

  /** {@code /long/{id}} */
  public String aLong(long id) {
    return UrlBuilder.at(mount).path("/long/").variable(id).build();
  }

  /** {@code /boxed/{id}} */
  public String boxed(Long id) {
    return UrlBuilder.at(mount).path("/boxed/").variable(id).build();
  }

  /** {@code /int/{number}} */
  public String anInt(int number) {
    return UrlBuilder.at(mount).path("/int/").variable(number).build();
  }

  /** {@code /short/{number}} */
  public String aShort(short number) {
    return UrlBuilder.at(mount).path("/short/").variable(number).build();
  }

  /** {@code /uuid/{id}} */
  public String uuid(UUID id) {
    return UrlBuilder.at(mount).path("/uuid/").variable(id).build();
  }

  /** {@code /date/{day}} */
  public String date(LocalDate day) {
    return UrlBuilder.at(mount).path("/date/").variable(day).build();
  }

  /** {@code /kind/{kind}} */
  public String kind(Kind kind) {
    return UrlBuilder.at(mount).path("/kind/").variable(kind).build();
  }

  /** {@code /text/{request}/{path}/{segment}} */
  public String text(String request, String path, String segment) {
    return UrlBuilder.at(mount)
        .path("/text/")
        .variable(request)
        .path("/")
        .variable(path)
        .path("/")
        .variable(segment)
        .build();
  }

  /** {@code /back/{x}/c} */
  public String backVariable(String x) {
    return UrlBuilder.at(mount).path("/back/").variable(x).path("/c").build();
  }

  /** {@code /back/b/d} */
  public String backLiteral() {
    return UrlBuilder.at(mount).path("/back/b/d").build();
  }

  /** {@code /back/{x}/{y}/e} */
  public String backTwice(String x, String y) {
    return UrlBuilder.at(mount).path("/back/").variable(x).path("/").variable(y).path("/e").build();
  }

  /** {@code /years/{year}} */
  public String year(int year) {
    return UrlBuilder.at(mount).path("/years/").variable(year).build();
  }

  /** {@code /years/2024/summary} */
  public String summary() {
    return UrlBuilder.at(mount).path("/years/2024/summary").build();
  }

  /** {@code /years/{year}/months/{month}} */
  public String month(int year, short month) {
    return UrlBuilder.at(mount)
        .path("/years/")
        .variable(year)
        .path("/months/")
        .variable(month)
        .build();
  }

  /** {@code /things/{id}/a} */
  public String thingById(long id) {
    return UrlBuilder.at(mount).path("/things/").variable(id).path("/a").build();
  }

  /** {@code /things/{slug}/b} */
  public String thingBySlug(String slug) {
    return UrlBuilder.at(mount).path("/things/").variable(slug).path("/b").build();
  }

  /** {@code /things/new} */
  public String newThing() {
    return UrlBuilder.at(mount).path("/things/new").build();
  }

  /** {@code /new} */
  public String change() {
    return UrlBuilder.at(mount).path("/new").build();
  }

  /** {@code /new} */
  public String delete() {
    return UrlBuilder.at(mount).path("/new").build();
  }

  /** {@code /cannot} */
  public String cannot() {
    return UrlBuilder.at(mount).path("/cannot").build();
  }

  /** {@code /dispatch} */
  public String dispatch() {
    return UrlBuilder.at(mount).path("/dispatch").build();
  }

  /** {@code /1/@me/a+b/*&#47;é} */
  public String odd() {
    return UrlBuilder.at(mount).path("/1/@me/a+b/*/%C3%A9").build();
  }

  /** {@code /a-b} */
  public String hyphen() {
    return UrlBuilder.at(mount).path("/a-b").build();
  }

  /** {@code /aB} */
  public String camel() {
    return UrlBuilder.at(mount).path("/aB").build();
  }

  /** {@code /query/asked} with its parameters. */
  public String asked(
      long aLong,
      int anInt,
      short aShort,
      boolean aBoolean,
      double aDouble,
      BigDecimal aDecimal,
      String aString,
      UUID aUuid,
      Instant anInstant,
      LocalDate aDate,
      LocalTime aTime,
      LocalDateTime aDateTime,
      Kind aKind) {
    return UrlBuilder.at(mount)
        .path("/query/asked")
        .query("aLong", aLong)
        .query("anInt", anInt)
        .query("aShort", aShort)
        .query("aBoolean", aBoolean)
        .query("aDouble", aDouble)
        .query("aDecimal", aDecimal)
        .query("aString", aString)
        .query("aUuid", aUuid)
        .query("anInstant", anInstant)
        .query("aDate", aDate)
        .query("aTime", aTime)
        .query("aDateTime", aDateTime)
        .query("aKind", aKind)
        .build();
  }

  /** {@code /query/optional} */
  public String optional() {
    return UrlBuilder.at(mount).path("/query/optional").build();
  }

  /** {@code /query/optional} with its parameters; those that are null are left out. */
  public String optional(
      @Nullable Long aLong,
      @Nullable Integer anInt,
      @Nullable Short aShort,
      @Nullable Boolean aBoolean,
      @Nullable Double aDouble,
      @Nullable BigDecimal aDecimal,
      @Nullable String aString,
      @Nullable UUID aUuid,
      @Nullable Instant anInstant,
      @Nullable LocalDate aDate,
      @Nullable LocalTime aTime,
      @Nullable LocalDateTime aDateTime,
      @Nullable Kind aKind) {
    return UrlBuilder.at(mount)
        .path("/query/optional")
        .query("aLong", aLong)
        .query("anInt", anInt)
        .query("aShort", aShort)
        .query("aBoolean", aBoolean)
        .query("aDouble", aDouble)
        .query("aDecimal", aDecimal)
        .query("aString", aString)
        .query("aUuid", aUuid)
        .query("anInstant", anInstant)
        .query("aDate", aDate)
        .query("aTime", aTime)
        .query("aDateTime", aDateTime)
        .query("aKind", aKind)
        .build();
  }

  /** {@code /query/default} */
  public String byDefault() {
    return UrlBuilder.at(mount).path("/query/default").build();
  }

  /** {@code /query/default} with its parameters; those that are null are left out. */
  public String byDefault(
      @Nullable Long aLong,
      @Nullable Integer anInt,
      @Nullable Short aShort,
      @Nullable Boolean aBoolean,
      @Nullable Double aDouble,
      @Nullable BigDecimal aDecimal,
      @Nullable String aString,
      @Nullable UUID aUuid,
      @Nullable Instant anInstant,
      @Nullable LocalDate aDate,
      @Nullable LocalTime aTime,
      @Nullable LocalDateTime aDateTime,
      @Nullable Kind aKind) {
    return UrlBuilder.at(mount)
        .path("/query/default")
        .query("aLong", aLong)
        .query("anInt", anInt)
        .query("aShort", aShort)
        .query("aBoolean", aBoolean)
        .query("aDouble", aDouble)
        .query("aDecimal", aDecimal)
        .query("aString", aString)
        .query("aUuid", aUuid)
        .query("anInstant", anInstant)
        .query("aDate", aDate)
        .query("aTime", aTime)
        .query("aDateTime", aDateTime)
        .query("aKind", aKind)
        .build();
  }

  /** {@code /query/lists} */
  public String lists() {
    return UrlBuilder.at(mount).path("/query/lists").build();
  }

  /** {@code /query/lists} with its parameters; those that are null are left out. */
  public String lists(
      List<String> strings,
      List<Long> longs,
      List<BigDecimal> decimals,
      List<LocalDate> dates,
      List<Kind> kinds) {
    return UrlBuilder.at(mount)
        .path("/query/lists")
        .query("strings", strings)
        .query("longs", longs)
        .query("decimals", decimals)
        .query("dates", dates)
        .query("kinds", kinds)
        .build();
  }

  /** {@code /query/names} */
  public String names() {
    return UrlBuilder.at(mount).path("/query/names").build();
  }

  /** {@code /query/names} with its parameters; those that are null are left out. */
  public String names(
      @Nullable String request,
      @Nullable String query,
      @Nullable String path,
      @Nullable String db,
      @Nullable String everyUrls,
      @Nullable String mount2) {
    return UrlBuilder.at(mount)
        .path("/query/names")
        .query("request", request)
        .query("query", query)
        .query("path", path)
        .query("db", db)
        .query("everyUrls", everyUrls)
        .query("mount", mount2)
        .build();
  }

  /** {@code /below} */
  public String below() {
    return UrlBuilder.at(mount).path("/below").build();
  }
}
