package dev.plectrum.generated;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.googlejavaformat.java.Formatter;
import com.google.googlejavaformat.java.FormatterException;
import dev.plectrum.app.Site;
import dev.plectrum.http.Served;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** An app with routes of every kind, as it is generated and as it answers. */
class GeneratedRoutesTest {
  private static final Path SOURCES = Path.of("src/test/resources/generated/every");
  private static final Path GOLDEN = Path.of("src/test/golden/every");

  @TempDir static Path target;

  private static CompiledApp app;
  private static Served served;

  @BeforeAll
  static void compileAndServe() {
    app = CompiledApp.of(SOURCES, target);
    assertThat(app.messages()).isEmpty();
    Site site = app.create(Site.class, "every.EverythingSite");
    served = new Served(site.routes(null), Map.of("API_PREFIX", "/every"));
  }

  private static HttpResponse<String> get(String path) {
    return served.get("/every" + path);
  }

  private static HttpResponse<String> send(String method, String path, String json) {
    return served.send(method, "/every" + path, json);
  }

  @AfterAll
  static void stop() {
    if (served != null) {
      served.close();
    }
  }

  @Test
  void theFormatterLeavesTheSourcesAsTheyAre() throws FormatterException {
    for (Map.Entry<String, String> source : app.written().entrySet()) {
      assertThat(new Formatter().formatSourceAndFixImports(source.getValue()))
          .as(source.getKey())
          .isEqualTo(source.getValue());
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "every/EveryManage.java",
        "every/EveryRoutes.java",
        "every/EveryUrls.java",
        "every/EverythingSite.java",
        "every/Manage.java",
        "every/NodeJson.java",
        "every/ValuesJson.java"
      })
  void theSourcesAreAsAgreed(String file) throws IOException {
    Path golden = GOLDEN.resolve(file);
    if (System.getProperty("plectrum.update") != null) {
      Files.createDirectories(golden.getParent());
      Files.writeString(golden, app.written().get(file));
    }
    assertThat(app.written().get(file)).isEqualTo(Files.readString(golden));
  }

  @ParameterizedTest
  @CsvSource({
    "'', index",
    "/long/-7, long -7",
    "/boxed/8, boxed 8",
    "/int/9, int 9",
    "/short/10, short 10",
    "/uuid/123e4567-e89b-12d3-a456-426614174000, uuid 123e4567-e89b-12d3-a456-426614174000",
    "/date/2024-01-31, date 2024-01-31",
    "/kind/LIVE, kind LIVE",
    "/text/a/b%2Fc/%C3%A9, a b/c é",
    "/back/x/c, variable x",
    "/back/b/c, variable b",
    "/back/b/d, literal",
    "/back/b/d/e, twice b d",
    "/back/x/y/e, twice x y",
    "/years/1999, year 1999",
    "/years/2024, year 2024",
    "/years/2024/summary, summary",
    "/years/2024/months/2, month 2024 2",
    "/years/1999/months/3, month 1999 3",
    "/things/5/a, id 5",
    "/things/5/b, slug 5",
    "/things/new/b, slug new",
    "/things/new, new",
    "/dispatch, dispatch",
    "/1/@me/a+b/*/%C3%A9, odd",
    "/a-b, hyphen",
    "/aB, camel",
  })
  void aPathLeadsToItsHandler(String path, String answer) {
    HttpResponse<String> response = get(path);
    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.body()).isEqualTo(answer);
    assertThat(served.call("HEAD", "/every" + path).statusCode()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/long/x",
        "/long/99999999999999999999",
        "/int/3000000000",
        "/short/40000",
        "/uuid/1",
        "/date/2024-02-31",
        "/kind/live",
        "/text/a/b",
        "/back/x/d",
        "/years/1999/summary",
        "/years/new",
        "/years/2024/months/x",
        "/things/x/a",
        "/things/5",
        "/nothing",
        "/long",
        "/dispatch/more",
      })
  void aPathThatIsNoneIs404(String path) {
    assertThat(get(path).statusCode()).isEqualTo(404);
  }

  @Test
  void aPathAnswersSeveralMethods() {
    assertThat(send("POST", "", "").body()).isEqualTo("POST true");
    assertThat(served.call("PUT", "/every" + "/new").statusCode()).isEqualTo(204);
    assertThat(served.call("DELETE", "/every" + "/new").statusCode()).isEqualTo(500);
    assertThat(get("/cannot").statusCode()).isEqualTo(500);
    HttpResponse<String> refused = get("/new");
    assertThat(refused.statusCode()).isEqualTo(405);
    assertThat(refused.headers().firstValue("Allow")).contains("DELETE, PUT, OPTIONS");
  }

  @Test
  void parametersAreReadFromTheQuery() {
    assertThat(
            get("/query/asked?aLong=1&anInt=2&aShort=3&aBoolean=true&aDouble=1.5&aDecimal=0.10"
                    + "&aString=x&aUuid=123e4567-e89b-12d3-a456-426614174000"
                    + "&anInstant=2024-01-31T10:00:00Z&aDate=2024-01-31&aTime=10:00"
                    + "&aDateTime=2024-01-31T10:00&aKind=STUDIO")
                .body())
        .isEqualTo(
            "1 2 3 true 1.5 0.10 x 123e4567-e89b-12d3-a456-426614174000 2024-01-31T10:00:00Z"
                + " 2024-01-31 10:00 2024-01-31T10:00 STUDIO");
    assertThat(get("/query/optional").body())
        .isEqualTo("null null null null null null null null null null null null null");
    assertThat(get("/query/default").body())
        .isEqualTo(
            "1 2 3 true 1.5 0.10 \" 123e4567-e89b-12d3-a456-426614174000 1970-01-01T00:00:00Z"
                + " 2024-01-31 10:00 2024-01-31T10:00 LIVE");
    assertThat(
            get("/query/lists?strings=a&strings=&strings=b&longs=1&longs=2&decimals=0.5"
                    + "&dates=2024-01-31&kinds=LIVE&kinds=STUDIO")
                .body())
        .isEqualTo("[a, b] [1, 2] [0.5] [2024-01-31] [LIVE, STUDIO]");
    assertThat(get("/query/names?request=1&query=2&path=3&db=4&everyUrls=5&mount=6").body())
        .isEqualTo("123456/every/query/names");
  }

  @Test
  void everythingWrongWithAQueryIsSaidByName() {
    assertThat(errors(get("/query/asked?anInt=1&aString=long&aKind=x&aDouble=NaN")))
        .contains(
            "\"aLong\":[\"This field is required.\"]",
            "\"anInt\":[\"Ensure this value is greater than or equal to 2.\"]",
            "\"aString\":[\"Ensure this value has at most 3 characters (it has 4).\"]",
            "\"aKind\":[\"Choose one of STUDIO, LIVE.\"]",
            "\"aDouble\":[\"Enter a number.\"]");
    assertThat(errors(get("/query/optional?anInt=10&aString=y&aLong=x")))
        .contains("\"anInt\"", "\"aString\":[\"Enter a valid value.\"]", "\"aLong\"");
    assertThat(errors(get("/query/lists?longs=1&longs=x&kinds=live")))
        .contains("\"longs\":[\"Enter a whole number.\"]", "\"kinds\"");
    assertThat(errors(get("/query/default?aLong=x"))).contains("\"aLong\"");
  }

  private static String errors(HttpResponse<String> response) {
    assertThat(response.statusCode()).isEqualTo(400);
    return response.body();
  }

  private static final String VALUES =
      """
      {"aLong":1,"anInt":2,"aShort":3,"aBoolean":true,"aDouble":1.5,"aDecimal":"0.10",\
      "aString":"abc","aUuid":"123e4567-e89b-12d3-a456-426614174000",\
      "anInstant":"2024-01-31T10:00:00Z","aDate":"2024-01-31","aTime":"10:00",\
      "aDateTime":"2024-01-31T10:00","aKind":"LIVE","strings":["a"],"kinds":["STUDIO"],\
      "holes":["a",null],"table":[[1,2],[]]}""";

  @Test
  void everyKindOfValueIsReadAndWritten() {
    HttpResponse<String> response = send("POST", "/json/values", VALUES);
    assertThat(response.body())
        .isEqualTo(
            """
            {"aLong":1,"anotherLong":null,"longByDefault":-5000000000,"anInt":2,\
            "anotherInt":null,"intByDefault":3,"aShort":3,"anotherShort":null,"shortByDefault":4,\
            "aBoolean":true,"anotherBoolean":null,"booleanByDefault":true,"aDouble":1.5,\
            "anotherDouble":null,"doubleByDefault":1.5,"aDecimal":"0.10","anotherDecimal":null,\
            "decimalByDefault":"9.90","aString":"abc","anotherString":null,\
            "stringByDefault":"a\\"$\\\\b","aUuid":"123e4567-e89b-12d3-a456-426614174000",\
            "anotherUuid":null,"uuidByDefault":"123e4567-e89b-12d3-a456-426614174000",\
            "anInstant":"2024-01-31T10:00:00Z","anotherInstant":null,\
            "instantByDefault":"2024-01-31T10:00:00Z","aDate":"2024-01-31","anotherDate":null,\
            "dateByDefault":"2024-01-31","aTime":"10:00:00","anotherTime":null,\
            "timeByDefault":"10:00:00","aDateTime":"2024-01-31T10:00:00","anotherDateTime":null,\
            "dateTimeByDefault":"2024-01-31T10:00:00","aKind":"LIVE","anotherKind":null,\
            "kindByDefault":"LIVE","strings":["a"],"numbers":null,"kinds":["STUDIO"],\
            "holes":["a",null],"table":[[1,2],[]]}""");
    assertThat(response.statusCode()).isEqualTo(200);
  }

  @Test
  void everythingWrongWithABodyIsSaidByField() {
    assertThat(
            errors(
                send(
                    "POST",
                    "/json/values",
                    VALUES
                        .replace("\"aLong\":1", "\"aLong\":\"1\"")
                        .replace("\"anInt\":2", "\"anInt\":8,\"more\":1")
                        .replace("\"aBoolean\":true", "\"aBoolean\":false")
                        .replace("\"aDouble\":1.5,", "")
                        .replace("\"0.10\"", "\"0.00\"")
                        .replace("\"abc\"", "\" \"")
                        .replace("[\"STUDIO\"]", "[\"x\"]")
                        .replace("[1,2]", "[1,\"2\"]"))))
        .contains(
            "\"aLong\":[\"Must be a whole number.\"]",
            "\"more\":[\"Unknown field.\"]",
            "\"anInt\":[\"Ensure this value is less than or equal to 7.\"]",
            "\"aBoolean\":[\"Agree, please.\"]",
            "\"aDouble\":[\"This field is required.\"]",
            "\"aDecimal\":[\"Ensure this value is greater than 0.00.\"]",
            "\"aString\":[\"This field must not be blank.\"",
            "\"kinds.0\":[\"Must be one of STUDIO, LIVE.\"]",
            "\"table.0.1\":[\"Must be a whole number.\"]");
    assertThat(
            errors(
                send(
                    "PUT",
                    "/json/node",
                    "{\"in\":\"a\",\"out\":1,\"node\":[{\"in\":\"\",\"out\":2,\"node\":[]}]}")))
        .contains("\"node.0.in\":[\"This field must not be blank.\"]");
  }

  @Test
  void aRecordInsideOfItselfIsReadAndWritten() {
    String node =
        "{\"in\":\"a\",\"out\":1,\"node\":[{\"in\":\"b\",\"out\":2,\"node\":[],\"value\":null,"
            + "\"json\":null}],\"value\":null,\"json\":[null]}";
    assertThat(send("PUT", "/json/node", node).body()).isEqualTo(node);
    assertThat(send("PUT", "/json/node?depth=1", node).statusCode()).isEqualTo(404);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/json/response | {\"text\":\"mine\",\"override\":true}",
        "/json/list | [{\"text\":\"one\",\"override\":true}]",
        "/json/optional-list/TRUE | [\"LIVE\"]",
        "/json/strings | [\"a\",\"b\"]",
        "/json/table | [[1,2],[]]",
        "/json/long | 1099511627776",
        "/json/decimal | \"1000\"",
        "/json/kind | \"STUDIO\"",
        "/json/truth | true",
        "/json/numbers | {\"count\":1,\"next\":null,\"previous\":null,\"results\":[1]}",
        "/below | {\"url\":\"/every/below\",\"inner\":{\"number\":7}}",
      })
  void aResultIsWritten(String path, String json) {
    assertThat(get(path).body()).isEqualTo(json);
  }

  @Test
  void resultsSayTheirStatus() {
    assertThat(get("/json/optional-list/FALSE").statusCode()).isEqualTo(404);
    assertThat(get("/json/runtime").statusCode()).isEqualTo(418);
    HttpResponse<String> created = get("/json/created/x");
    assertThat(created.statusCode()).isEqualTo(201);
    assertThat(created.headers().firstValue("Location")).contains("/every/json/created/a%20b");
    assertThat(get("/json/page?x=1").body())
        .isEqualTo(
            "{\"count\":3,\"next\":\"%1$s/every/json/page?x=1&page=3\",\"previous\":\"%1$s/every/json/page?x=1\","
                    .formatted(served.origin())
                + "\"results\":[{\"text\":\"one\",\"override\":true}]}");
  }
}
