package every;

import dev.plectrum.api.Pages;
import dev.plectrum.db.Database;
import dev.plectrum.http.PathValues;
import dev.plectrum.http.QueryValues;
import dev.plectrum.http.Request;
import dev.plectrum.http.Response;
import dev.plectrum.http.RouteTable;
import dev.plectrum.http.Segments;
import dev.plectrum.json.JsonWriter;
import dev.plectrum.validation.Checks;
import every.below.BelowRoutes;
import every.below.BelowRoutesViewJson;
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

/**
 * The routes of the app {@code every}.
 *
 * <pre>
 * GET     /                                 PathRoutes.index
 * POST    /                                 PathRoutes.post
 * GET     /1/&#64;me/a+b/*&#47;é                    PathRoutes.odd
 * GET     /a-b                              PathRoutes.hyphen
 * GET     /aB                               PathRoutes.camel
 * GET     /back/b/d                         PathRoutes.backLiteral
 * GET     /back/{x}/c                       PathRoutes.backVariable
 * GET     /back/{x}/{y}/e                   PathRoutes.backTwice
 * GET     /below                            BelowRoutes.below
 * GET     /boxed/{id}                       PathRoutes.boxed
 * GET     /cannot                           PathRoutes.cannot
 * GET     /date/{day}                       PathRoutes.date
 * GET     /dispatch                         PathRoutes.dispatch
 * GET     /int/{number}                     PathRoutes.anInt
 * GET     /json/created/{found}             JsonRoutes.created
 * GET     /json/decimal                     JsonRoutes.decimal
 * GET     /json/kind                        JsonRoutes.kind
 * GET     /json/list                        JsonRoutes.list
 * GET     /json/long                        JsonRoutes.aLong
 * PUT     /json/node                        JsonRoutes.node
 * GET     /json/numbers                     JsonRoutes.numbers
 * GET     /json/optional-list/{found}       JsonRoutes.optionalList
 * GET     /json/page                        JsonRoutes.page
 * GET     /json/response                    JsonRoutes.response
 * GET     /json/runtime                     JsonRoutes.runtime
 * GET     /json/strings                     JsonRoutes.strings
 * GET     /json/table                       JsonRoutes.table
 * GET     /json/truth                       JsonRoutes.truth
 * POST    /json/values                      JsonRoutes.values
 * GET     /kind/{kind}                      PathRoutes.kind
 * GET     /long/{id}                        PathRoutes.aLong
 * DELETE  /new                              PathRoutes.delete
 * PUT     /new                              PathRoutes.change
 * GET     /query/asked                      QueryRoutes.asked
 * GET     /query/default                    QueryRoutes.byDefault
 * GET     /query/lists                      QueryRoutes.lists
 * GET     /query/names                      QueryRoutes.names
 * GET     /query/optional                   QueryRoutes.optional
 * GET     /short/{number}                   PathRoutes.aShort
 * GET     /text/{request}/{path}/{segment}  PathRoutes.text
 * GET     /things/new                       PathRoutes.newThing
 * GET     /things/{id}/a                    PathRoutes.thingById
 * GET     /things/{slug}/b                  PathRoutes.thingBySlug
 * GET     /uuid/{id}                        PathRoutes.uuid
 * GET     /years/2024/summary               PathRoutes.summary
 * GET     /years/{year}                     PathRoutes.year
 * GET     /years/{year}/months/{month}      PathRoutes.month
 * </pre>
 *
 * <p>Each private method is one node of the tree of paths, named after the path that leads to it. A
 * literal segment wins over a variable.
 */
@Generated("dev.plectrum.processor.PlectrumProcessor")
public final class EveryRoutes implements RouteTable {
  private static final Pattern A_STRING_PATTERN = Pattern.compile("x+");

  private final Database db;
  private final EveryUrls everyUrls;

  /** The routes, answered from {@code db}. */
  public EveryRoutes(Database db, EveryUrls everyUrls) {
    this.db = db;
    this.everyUrls = everyUrls;
  }

  @Override
  public Response dispatch(Request request, Segments path) throws Exception {
    if (path.atEnd()) {
      return index(request);
    }
    return switch (path.next()) {
      case "1" -> path1(request, path);
      case "a-b" -> aB(request, path);
      case "aB" -> aB2(request, path);
      case "back" -> back(request, path);
      case "below" -> below(request, path);
      case "boxed" -> boxedId(request, path, path.next());
      case "cannot" -> cannot(request, path);
      case "date" -> dateDay(request, path, path.next());
      case "dispatch" -> dispatch2(request, path);
      case "int" -> intNumber(request, path, path.next());
      case "json" -> json(request, path);
      case "kind" -> kindKind(request, path, path.next());
      case "long" -> longId(request, path, path.next());
      case "new" -> newPath(request, path);
      case "query" -> query(request, path);
      case "short" -> shortNumber(request, path, path.next());
      case "text" -> textRequest(request, path, path.next());
      case "things" -> things(request, path);
      case "uuid" -> uuidId(request, path, path.next());
      case "years" -> years(request, path);
      default -> Response.notFound();
    };
  }

  /** {@code /} */
  private Response index(Request request) {
    return switch (request.method()) {
      case GET, HEAD -> request.blocking(() -> Response.text(PathRoutes.index()));
      case POST -> request.blocking(() -> Response.text(PathRoutes.post(request, db)));
      default -> request.notAllowed("GET, HEAD, POST");
    };
  }

  /** What is below {@code /1}. */
  private Response path1(Request request, Segments path) {
    return switch (path.next()) {
      case "@me" -> path1Me(request, path);
      default -> Response.notFound();
    };
  }

  /** What is below {@code /1/@me}. */
  private Response path1Me(Request request, Segments path) {
    return switch (path.next()) {
      case "a+b" -> path1MeAB(request, path);
      default -> Response.notFound();
    };
  }

  /** What is below {@code /1/@me/a+b}. */
  private Response path1MeAB(Request request, Segments path) {
    return switch (path.next()) {
      case "*" -> path1MeAB2(request, path);
      default -> Response.notFound();
    };
  }

  /** What is below {@code /1/@me/a+b/*}. */
  private Response path1MeAB2(Request request, Segments path) {
    return switch (path.next()) {
      case "é" -> path1MeAB3(request, path);
      default -> Response.notFound();
    };
  }

  /** {@code /1/@me/a+b/*&#47;é} */
  private Response path1MeAB3(Request request, Segments path) {
    if (!path.atEnd()) {
      return Response.notFound();
    }
    return switch (request.method()) {
      case GET, HEAD -> request.blocking(() -> Response.text(PathRoutes.odd()));
      default -> request.notAllowed("GET, HEAD");
    };
  }

  /** {@code /a-b} */
  private Response aB(Request request, Segments path) {
    if (!path.atEnd()) {
      return Response.notFound();
    }
    return switch (request.method()) {
      case GET, HEAD -> request.blocking(() -> Response.text(PathRoutes.hyphen()));
      default -> request.notAllowed("GET, HEAD");
    };
  }

  /** {@code /aB} */
  private Response aB2(Request request, Segments path) {
    if (!path.atEnd()) {
      return Response.notFound();
    }
    return switch (request.method()) {
      case GET, HEAD -> request.blocking(() -> Response.text(PathRoutes.camel()));
      default -> request.notAllowed("GET, HEAD");
    };
  }

  /** What is below {@code /back}. */
  private Response back(Request request, Segments path) {
    String segment = path.next();
    return switch (segment) {
      case "b" -> backB(request, path);
      default -> backX(request, path, segment);
    };
  }

  /** What is below {@code /back/b}. */
  private Response backB(Request request, Segments path) {
    String segment = path.next();
    return switch (segment) {
      case "c" -> backBC(request, path);
      case "d" -> backBD(request, path);
      default -> backBY(request, path, segment);
    };
  }

  /** {@code /back/b/c} and what is below it. */
  private Response backBC(Request request, Segments path) {
    if (path.atEnd()) {
      return backXC(request, "b");
    }
    return switch (path.next()) {
      case "e" -> backBCE(request, path);
      default -> Response.notFound();
    };
  }

  /** {@code /back/b/c/e} */
  private Response backBCE(Request request, Segments path) {
    if (!path.atEnd()) {
      return Response.notFound();
    }
    return backXYE(request, "b", "c");
  }

  /** {@code /back/b/d} and what is below it. */
  private Response backBD(Request request, Segments path) {
    if (path.atEnd()) {
      return switch (request.method()) {
        case GET, HEAD -> request.blocking(() -> Response.text(PathRoutes.backLiteral()));
        default -> request.notAllowed("GET, HEAD");
      };
    }
    return switch (path.next()) {
      case "e" -> backBDE(request, path);
      default -> Response.notFound();
    };
  }

  /** {@code /back/b/d/e} */
  private Response backBDE(Request request, Segments path) {
    if (!path.atEnd()) {
      return Response.notFound();
    }
    return backXYE(request, "b", "d");
  }

  /** What is below {@code /back/b/{y}}. */
  private Response backBY(Request request, Segments path, String y) {
    if (!PathValues.isText(y)) {
      return Response.notFound();
    }
    return switch (path.next()) {
      case "e" -> backBYE(request, path, y);
      default -> Response.notFound();
    };
  }

  /** {@code /back/b/{y}/e} */
  private Response backBYE(Request request, Segments path, String y) {
    if (!path.atEnd()) {
      return Response.notFound();
    }
    return backXYE(request, "b", y);
  }

  /** What is below {@code /back/{x}}. */
  private Response backX(Request request, Segments path, String x) {
    if (!PathValues.isText(x)) {
      return Response.notFound();
    }
    String segment = path.next();
    return switch (segment) {
      case "c" -> backXC2(request, path, x);
      default -> backXY(request, path, x, segment);
    };
  }

  /** {@code /back/{x}/c} and what is below it. */
  private Response backXC2(Request request, Segments path, String x) {
    if (path.atEnd()) {
      return backXC(request, x);
    }
    return switch (path.next()) {
      case "e" -> backXCE(request, path, x);
      default -> Response.notFound();
    };
  }

  /** {@code /back/{x}/c/e} */
  private Response backXCE(Request request, Segments path, String x) {
    if (!path.atEnd()) {
      return Response.notFound();
    }
    return backXYE(request, x, "c");
  }

  /** What is below {@code /back/{x}/{y}}. */
  private Response backXY(Request request, Segments path, String x, String y) {
    if (!PathValues.isText(y)) {
      return Response.notFound();
    }
    return switch (path.next()) {
      case "e" -> backXYE2(request, path, x, y);
      default -> Response.notFound();
    };
  }

  /** {@code /back/{x}/{y}/e} */
  private Response backXYE2(Request request, Segments path, String x, String y) {
    if (!path.atEnd()) {
      return Response.notFound();
    }
    return backXYE(request, x, y);
  }

  /** {@code /below} */
  private Response below(Request request, Segments path) {
    if (!path.atEnd()) {
      return Response.notFound();
    }
    return switch (request.method()) {
      case GET, HEAD ->
          request.blocking(
              () -> Response.json(BelowRoutesViewJson::write, BelowRoutes.below(everyUrls)));
      default -> request.notAllowed("GET, HEAD");
    };
  }

  /** {@code /boxed/{id}} */
  private Response boxedId(Request request, Segments path, String segment) {
    if (!PathValues.isLong(segment) || !path.atEnd()) {
      return Response.notFound();
    }
    Long id = PathValues.toLong(segment);
    return switch (request.method()) {
      case GET, HEAD -> request.blocking(() -> Response.text(PathRoutes.boxed(id)));
      default -> request.notAllowed("GET, HEAD");
    };
  }

  /** {@code /cannot} */
  private Response cannot(Request request, Segments path) throws Exception {
    if (!path.atEnd()) {
      return Response.notFound();
    }
    return switch (request.method()) {
      case GET, HEAD -> Response.text(PathRoutes.cannot());
      default -> request.notAllowed("GET, HEAD");
    };
  }

  /** {@code /date/{day}} */
  private Response dateDay(Request request, Segments path, String segment) {
    if (!PathValues.isDate(segment) || !path.atEnd()) {
      return Response.notFound();
    }
    LocalDate day = PathValues.toDate(segment);
    return switch (request.method()) {
      case GET, HEAD -> request.blocking(() -> Response.text(PathRoutes.date(day)));
      default -> request.notAllowed("GET, HEAD");
    };
  }

  /** {@code /dispatch} */
  private Response dispatch2(Request request, Segments path) {
    if (!path.atEnd()) {
      return Response.notFound();
    }
    return switch (request.method()) {
      case GET, HEAD -> Response.text(PathRoutes.dispatch());
      default -> request.notAllowed("GET, HEAD");
    };
  }

  /** {@code /int/{number}} */
  private Response intNumber(Request request, Segments path, String segment) {
    if (!PathValues.isInt(segment) || !path.atEnd()) {
      return Response.notFound();
    }
    int number = PathValues.toInt(segment);
    return switch (request.method()) {
      case GET, HEAD -> request.blocking(() -> Response.text(PathRoutes.anInt(number)));
      default -> request.notAllowed("GET, HEAD");
    };
  }

  /** What is below {@code /json}. */
  private Response json(Request request, Segments path) {
    return switch (path.next()) {
      case "created" -> jsonCreatedFound(request, path, path.next());
      case "decimal" -> jsonDecimal(request, path);
      case "kind" -> jsonKind(request, path);
      case "list" -> jsonList(request, path);
      case "long" -> jsonLong(request, path);
      case "node" -> jsonNode(request, path);
      case "numbers" -> jsonNumbers(request, path);
      case "optional-list" -> jsonOptionalListFound(request, path, path.next());
      case "page" -> jsonPage(request, path);
      case "response" -> jsonResponse(request, path);
      case "runtime" -> jsonRuntime(request, path);
      case "strings" -> jsonStrings(request, path);
      case "table" -> jsonTable(request, path);
      case "truth" -> jsonTruth(request, path);
      case "values" -> jsonValues(request, path);
      default -> Response.notFound();
    };
  }

  /** {@code /json/created/{found}} */
  private Response jsonCreatedFound(Request request, Segments path, String found) {
    if (!PathValues.isText(found) || !path.atEnd()) {
      return Response.notFound();
    }
    return switch (request.method()) {
      case GET, HEAD ->
          request.blocking(
              () -> Response.created(ResponseJson::write, JsonRoutes.created(found, everyUrls)));
      default -> request.notAllowed("GET, HEAD");
    };
  }

  /** {@code /json/decimal} */
  private Response jsonDecimal(Request request, Segments path) {
    if (!path.atEnd()) {
      return Response.notFound();
    }
    return switch (request.method()) {
      case GET, HEAD -> Response.json(JsonWriter::value, JsonRoutes.decimal());
      default -> request.notAllowed("GET, HEAD");
    };
  }

  /** {@code /json/kind} */
  private Response jsonKind(Request request, Segments path) {
    if (!path.atEnd()) {
      return Response.notFound();
    }
    return switch (request.method()) {
      case GET, HEAD -> request.blocking(() -> Response.json(JsonWriter::value, JsonRoutes.kind()));
      default -> request.notAllowed("GET, HEAD");
    };
  }

  /** {@code /json/list} */
  private Response jsonList(Request request, Segments path) {
    if (!path.atEnd()) {
      return Response.notFound();
    }
    return switch (request.method()) {
      case GET, HEAD ->
          request.blocking(() -> Response.list(ResponseJson::write, JsonRoutes.list()));
      default -> request.notAllowed("GET, HEAD");
    };
  }

  /** {@code /json/long} */
  private Response jsonLong(Request request, Segments path) {
    if (!path.atEnd()) {
      return Response.notFound();
    }
    return switch (request.method()) {
      case GET, HEAD ->
          request.blocking(() -> Response.json(JsonWriter::value, JsonRoutes.aLong()));
      default -> request.notAllowed("GET, HEAD");
    };
  }

  /** {@code /json/node} */
  private Response jsonNode(Request request, Segments path) {
    if (!path.atEnd()) {
      return Response.notFound();
    }
    return switch (request.method()) {
      case PUT -> request.blocking(() -> putJsonNode(request));
      default -> request.notAllowed("PUT");
    };
  }

  /** {@code /json/numbers} */
  private Response jsonNumbers(Request request, Segments path) {
    if (!path.atEnd()) {
      return Response.notFound();
    }
    return switch (request.method()) {
      case GET, HEAD ->
          request.blocking(() -> Pages.json(request, JsonWriter::value, JsonRoutes.numbers()));
      default -> request.notAllowed("GET, HEAD");
    };
  }

  /** {@code /json/optional-list/{found}} */
  private Response jsonOptionalListFound(Request request, Segments path, String segment) {
    JsonRoutes.Flag found = flag(segment);
    if (found == null || !path.atEnd()) {
      return Response.notFound();
    }
    return switch (request.method()) {
      case GET, HEAD ->
          request.blocking(
              () ->
                  JsonRoutes.optionalList(found)
                      .map(found2 -> Response.list(JsonWriter::value, found2))
                      .orElseGet(Response::notFound));
      default -> request.notAllowed("GET, HEAD");
    };
  }

  /** {@code /json/page} */
  private Response jsonPage(Request request, Segments path) {
    if (!path.atEnd()) {
      return Response.notFound();
    }
    return switch (request.method()) {
      case GET, HEAD ->
          request.blocking(() -> Pages.json(request, ResponseJson::write, JsonRoutes.page()));
      default -> request.notAllowed("GET, HEAD");
    };
  }

  /** {@code /json/response} */
  private Response jsonResponse(Request request, Segments path) {
    if (!path.atEnd()) {
      return Response.notFound();
    }
    return switch (request.method()) {
      case GET, HEAD ->
          request.blocking(() -> Response.json(ResponseJson::write, JsonRoutes.response()));
      default -> request.notAllowed("GET, HEAD");
    };
  }

  /** {@code /json/runtime} */
  private Response jsonRuntime(Request request, Segments path) {
    if (!path.atEnd()) {
      return Response.notFound();
    }
    return switch (request.method()) {
      case GET, HEAD -> request.blocking(() -> JsonRoutes.runtime());
      default -> request.notAllowed("GET, HEAD");
    };
  }

  /** {@code /json/strings} */
  private Response jsonStrings(Request request, Segments path) {
    if (!path.atEnd()) {
      return Response.notFound();
    }
    return switch (request.method()) {
      case GET, HEAD ->
          request.blocking(() -> Response.list(JsonWriter::value, JsonRoutes.strings()));
      default -> request.notAllowed("GET, HEAD");
    };
  }

  /** {@code /json/table} */
  private Response jsonTable(Request request, Segments path) {
    if (!path.atEnd()) {
      return Response.notFound();
    }
    return switch (request.method()) {
      case GET, HEAD ->
          request.blocking(
              () ->
                  Response.list(
                      (json, value) -> json.list(JsonWriter::value, value), JsonRoutes.table()));
      default -> request.notAllowed("GET, HEAD");
    };
  }

  /** {@code /json/truth} */
  private Response jsonTruth(Request request, Segments path) {
    if (!path.atEnd()) {
      return Response.notFound();
    }
    return switch (request.method()) {
      case GET, HEAD ->
          request.blocking(
              () ->
                  JsonRoutes.truth()
                      .map(found -> Response.json(JsonWriter::value, found))
                      .orElseGet(Response::notFound));
      default -> request.notAllowed("GET, HEAD");
    };
  }

  /** {@code /json/values} */
  private Response jsonValues(Request request, Segments path) {
    if (!path.atEnd()) {
      return Response.notFound();
    }
    return switch (request.method()) {
      case POST -> request.nonAtomic(() -> postJsonValues(request));
      default -> request.notAllowed("POST");
    };
  }

  /** {@code /kind/{kind}} */
  private Response kindKind(Request request, Segments path, String segment) {
    Kind kind = kind(segment);
    if (kind == null || !path.atEnd()) {
      return Response.notFound();
    }
    return switch (request.method()) {
      case GET, HEAD -> request.blocking(() -> Response.text(PathRoutes.kind(kind)));
      default -> request.notAllowed("GET, HEAD");
    };
  }

  /** {@code /long/{id}} */
  private Response longId(Request request, Segments path, String segment) {
    if (!PathValues.isLong(segment) || !path.atEnd()) {
      return Response.notFound();
    }
    long id = PathValues.toLong(segment);
    return switch (request.method()) {
      case GET, HEAD -> request.blocking(() -> Response.text(PathRoutes.aLong(id)));
      default -> request.notAllowed("GET, HEAD");
    };
  }

  /** {@code /new} */
  private Response newPath(Request request, Segments path) {
    if (!path.atEnd()) {
      return Response.notFound();
    }
    return switch (request.method()) {
      case DELETE ->
          request.blocking(
              () -> {
                PathRoutes.delete();
                return Response.noContent();
              });
      case PUT ->
          request.blocking(
              () -> {
                PathRoutes.change();
                return Response.noContent();
              });
      default -> request.notAllowed("DELETE, PUT");
    };
  }

  /** What is below {@code /query}. */
  private Response query(Request request, Segments path) {
    return switch (path.next()) {
      case "asked" -> queryAsked(request, path);
      case "default" -> queryDefault(request, path);
      case "lists" -> queryLists(request, path);
      case "names" -> queryNames(request, path);
      case "optional" -> queryOptional(request, path);
      default -> Response.notFound();
    };
  }

  /** {@code /query/asked} */
  private Response queryAsked(Request request, Segments path) {
    if (!path.atEnd()) {
      return Response.notFound();
    }
    return switch (request.method()) {
      case GET, HEAD -> request.blocking(() -> getQueryAsked(request));
      default -> request.notAllowed("GET, HEAD");
    };
  }

  /** {@code /query/default} */
  private Response queryDefault(Request request, Segments path) {
    if (!path.atEnd()) {
      return Response.notFound();
    }
    return switch (request.method()) {
      case GET, HEAD -> getQueryDefault(request);
      default -> request.notAllowed("GET, HEAD");
    };
  }

  /** {@code /query/lists} */
  private Response queryLists(Request request, Segments path) {
    if (!path.atEnd()) {
      return Response.notFound();
    }
    return switch (request.method()) {
      case GET, HEAD -> request.blocking(() -> getQueryLists(request));
      default -> request.notAllowed("GET, HEAD");
    };
  }

  /** {@code /query/names} */
  private Response queryNames(Request request, Segments path) {
    if (!path.atEnd()) {
      return Response.notFound();
    }
    return switch (request.method()) {
      case GET, HEAD -> request.blocking(() -> getQueryNames(request));
      default -> request.notAllowed("GET, HEAD");
    };
  }

  /** {@code /query/optional} */
  private Response queryOptional(Request request, Segments path) {
    if (!path.atEnd()) {
      return Response.notFound();
    }
    return switch (request.method()) {
      case GET, HEAD -> request.blocking(() -> getQueryOptional(request));
      default -> request.notAllowed("GET, HEAD");
    };
  }

  /** {@code /short/{number}} */
  private Response shortNumber(Request request, Segments path, String segment) {
    if (!PathValues.isShort(segment) || !path.atEnd()) {
      return Response.notFound();
    }
    short number = PathValues.toShort(segment);
    return switch (request.method()) {
      case GET, HEAD -> request.blocking(() -> Response.text(PathRoutes.aShort(number)));
      default -> request.notAllowed("GET, HEAD");
    };
  }

  /** What is below {@code /text/{request}}. */
  private Response textRequest(Request request, Segments path, String request2) {
    if (!PathValues.isText(request2)) {
      return Response.notFound();
    }
    return textRequestPath(request, path, request2, path.next());
  }

  /** What is below {@code /text/{request}/{path}}. */
  private Response textRequestPath(Request request, Segments path, String request2, String path2) {
    if (!PathValues.isText(path2)) {
      return Response.notFound();
    }
    return textRequestPathSegment(request, path, request2, path2, path.next());
  }

  /** {@code /text/{request}/{path}/{segment}} */
  private Response textRequestPathSegment(
      Request request, Segments path, String request2, String path2, String segment2) {
    if (!PathValues.isText(segment2) || !path.atEnd()) {
      return Response.notFound();
    }
    return switch (request.method()) {
      case GET, HEAD ->
          request.blocking(() -> Response.text(PathRoutes.text(request2, path2, segment2)));
      default -> request.notAllowed("GET, HEAD");
    };
  }

  /** What is below {@code /things}. */
  private Response things(Request request, Segments path) {
    String segment = path.next();
    return switch (segment) {
      case "new" -> thingsNew(request, path);
      default -> thingsId(request, path, segment);
    };
  }

  /** {@code /things/new} and what is below it. */
  private Response thingsNew(Request request, Segments path) {
    if (path.atEnd()) {
      return switch (request.method()) {
        case GET, HEAD -> request.blocking(() -> Response.text(PathRoutes.newThing()));
        default -> request.notAllowed("GET, HEAD");
      };
    }
    return switch (path.next()) {
      case "a" -> thingsNewA(request, path);
      case "b" -> thingsNewB(request, path);
      default -> Response.notFound();
    };
  }

  /** {@code /things/new/a} */
  private Response thingsNewA(Request request, Segments path) {
    if (!path.atEnd()) {
      return Response.notFound();
    }
    return thingsIdA(request, "new");
  }

  /** {@code /things/new/b} */
  private Response thingsNewB(Request request, Segments path) {
    if (!path.atEnd()) {
      return Response.notFound();
    }
    return thingsSlugB(request, "new");
  }

  /** What is below {@code /things/{id}}. */
  private Response thingsId(Request request, Segments path, String idSegment) {
    if (!PathValues.isText(idSegment)) {
      return Response.notFound();
    }
    return switch (path.next()) {
      case "a" -> thingsIdA2(request, path, idSegment);
      case "b" -> thingsIdB(request, path, idSegment);
      default -> Response.notFound();
    };
  }

  /** {@code /things/{id}/a} */
  private Response thingsIdA2(Request request, Segments path, String idSegment) {
    if (!path.atEnd()) {
      return Response.notFound();
    }
    return thingsIdA(request, idSegment);
  }

  /** {@code /things/{id}/b} */
  private Response thingsIdB(Request request, Segments path, String idSegment) {
    if (!path.atEnd()) {
      return Response.notFound();
    }
    return thingsSlugB(request, idSegment);
  }

  /** {@code /uuid/{id}} */
  private Response uuidId(Request request, Segments path, String segment) {
    if (!PathValues.isUuid(segment) || !path.atEnd()) {
      return Response.notFound();
    }
    UUID id = PathValues.toUuid(segment);
    return switch (request.method()) {
      case GET, HEAD -> request.blocking(() -> Response.text(PathRoutes.uuid(id)));
      default -> request.notAllowed("GET, HEAD");
    };
  }

  /** What is below {@code /years}. */
  private Response years(Request request, Segments path) {
    String segment = path.next();
    return switch (segment) {
      case "2024" -> years2024(request, path);
      default -> yearsYear2(request, path, segment);
    };
  }

  /** {@code /years/2024} and what is below it. */
  private Response years2024(Request request, Segments path) {
    if (path.atEnd()) {
      return yearsYear(request, "2024");
    }
    return switch (path.next()) {
      case "months" -> years2024MonthsMonth(request, path, path.next());
      case "summary" -> years2024Summary(request, path);
      default -> Response.notFound();
    };
  }

  /** {@code /years/2024/months/{month}} */
  private Response years2024MonthsMonth(Request request, Segments path, String segment) {
    if (!PathValues.isShort(segment) || !path.atEnd()) {
      return Response.notFound();
    }
    short month = PathValues.toShort(segment);
    return yearsYearMonthsMonth(request, "2024", month);
  }

  /** {@code /years/2024/summary} */
  private Response years2024Summary(Request request, Segments path) {
    if (!path.atEnd()) {
      return Response.notFound();
    }
    return switch (request.method()) {
      case GET, HEAD -> request.blocking(() -> Response.text(PathRoutes.summary()));
      default -> request.notAllowed("GET, HEAD");
    };
  }

  /** {@code /years/{year}} and what is below it. */
  private Response yearsYear2(Request request, Segments path, String yearSegment) {
    if (!PathValues.isText(yearSegment)) {
      return Response.notFound();
    }
    if (path.atEnd()) {
      return yearsYear(request, yearSegment);
    }
    return switch (path.next()) {
      case "months" -> yearsYearMonthsMonth2(request, path, yearSegment, path.next());
      default -> Response.notFound();
    };
  }

  /** {@code /years/{year}/months/{month}} */
  private Response yearsYearMonthsMonth2(
      Request request, Segments path, String yearSegment, String segment) {
    if (!PathValues.isShort(segment) || !path.atEnd()) {
      return Response.notFound();
    }
    short month = PathValues.toShort(segment);
    return yearsYearMonthsMonth(request, yearSegment, month);
  }

  /** {@code /back/{x}/c} */
  private Response backXC(Request request, String x) {
    return switch (request.method()) {
      case GET, HEAD -> request.blocking(() -> Response.text(PathRoutes.backVariable(x)));
      default -> request.notAllowed("GET, HEAD");
    };
  }

  /** {@code /back/{x}/{y}/e} */
  private Response backXYE(Request request, String x, String y) {
    return switch (request.method()) {
      case GET, HEAD -> request.blocking(() -> Response.text(PathRoutes.backTwice(x, y)));
      default -> request.notAllowed("GET, HEAD");
    };
  }

  /** {@code /things/{id}/a} */
  private Response thingsIdA(Request request, String idSegment) {
    if (!PathValues.isLong(idSegment)) {
      return Response.notFound();
    }
    long id = PathValues.toLong(idSegment);
    return switch (request.method()) {
      case GET, HEAD -> request.blocking(() -> Response.text(PathRoutes.thingById(id)));
      default -> request.notAllowed("GET, HEAD");
    };
  }

  /** {@code /things/{slug}/b} */
  private Response thingsSlugB(Request request, String slug) {
    return switch (request.method()) {
      case GET, HEAD -> request.blocking(() -> Response.text(PathRoutes.thingBySlug(slug)));
      default -> request.notAllowed("GET, HEAD");
    };
  }

  /** {@code /years/{year}} */
  private Response yearsYear(Request request, String yearSegment) {
    if (!PathValues.isInt(yearSegment)) {
      return Response.notFound();
    }
    int year = PathValues.toInt(yearSegment);
    return switch (request.method()) {
      case GET, HEAD -> request.blocking(() -> Response.text(PathRoutes.year(year)));
      default -> request.notAllowed("GET, HEAD");
    };
  }

  /** {@code /years/{year}/months/{month}} */
  private Response yearsYearMonthsMonth(Request request, String yearSegment, short month) {
    if (!PathValues.isInt(yearSegment)) {
      return Response.notFound();
    }
    int year = PathValues.toInt(yearSegment);
    return switch (request.method()) {
      case GET, HEAD -> request.blocking(() -> Response.text(PathRoutes.month(year, month)));
      default -> request.notAllowed("GET, HEAD");
    };
  }

  /** {@code PUT /json/node} */
  private Response putJsonNode(Request request) {
    QueryValues query = new QueryValues(request);
    Integer depth = query.intValue("depth");
    query.throwIfAny();
    Node request2 = request.body(NodeJson::read);
    return JsonRoutes.node(request2, depth)
        .map(found -> Response.json(NodeJson::write, found))
        .orElseGet(Response::notFound);
  }

  /** {@code POST /json/values} */
  private Response postJsonValues(Request request) {
    Values values = request.body(ValuesJson::read);
    return Response.json(ValuesJson::write, JsonRoutes.values(values));
  }

  /** {@code GET /query/asked} */
  private Response getQueryAsked(Request request) {
    QueryValues query = new QueryValues(request);
    Long aLong = query.longValue("aLong");
    Integer anInt = query.intValue("anInt");
    Short aShort = query.shortValue("aShort");
    Boolean aBoolean = query.booleanValue("aBoolean");
    Double aDouble = query.doubleValue("aDouble");
    BigDecimal aDecimal = query.decimal("aDecimal");
    String aString = query.string("aString");
    UUID aUuid = query.uuid("aUuid");
    Instant anInstant = query.instant("anInstant");
    LocalDate aDate = query.date("aDate");
    LocalTime aTime = query.time("aTime");
    LocalDateTime aDateTime = query.dateTime("aDateTime");
    Kind aKind = query.choice("aKind", EveryRoutes::kind, "STUDIO, LIVE");
    query.required("aLong", aLong);
    query.required("anInt", anInt);
    query.required("aShort", aShort);
    query.required("aBoolean", aBoolean);
    query.required("aDouble", aDouble);
    query.required("aDecimal", aDecimal);
    query.required("aString", aString);
    query.required("aUuid", aUuid);
    query.required("anInstant", anInstant);
    query.required("aDate", aDate);
    query.required("aTime", aTime);
    query.required("aDateTime", aDateTime);
    query.required("aKind", aKind);
    Checks.atLeast(query.errors(), "anInt", anInt, 2, true, null);
    Checks.notBlank(query.errors(), "aString", aString, null);
    Checks.size(query.errors(), "aString", aString, 0, 3, null);
    query.throwIfAny();
    return Response.text(
        QueryRoutes.asked(
            aLong, anInt, aShort, aBoolean, aDouble, aDecimal, aString, aUuid, anInstant, aDate,
            aTime, aDateTime, aKind));
  }

  /** {@code GET /query/default} */
  private Response getQueryDefault(Request request) {
    QueryValues query = new QueryValues(request);
    long aLong = QueryValues.or(query.longValue("aLong"), 1L);
    Integer anInt = QueryValues.or(query.intValue("anInt"), 2);
    short aShort = QueryValues.or(query.shortValue("aShort"), 3);
    boolean aBoolean = QueryValues.or(query.booleanValue("aBoolean"), true);
    double aDouble = QueryValues.or(query.doubleValue("aDouble"), 1.5);
    BigDecimal aDecimal = QueryValues.or(query.decimal("aDecimal"), new BigDecimal("0.10"));
    String aString = QueryValues.or(query.string("aString"), "\"");
    UUID aUuid =
        QueryValues.or(
            query.uuid("aUuid"), UUID.fromString("123e4567-e89b-12d3-a456-426614174000"));
    Instant anInstant =
        QueryValues.or(query.instant("anInstant"), Instant.parse("1970-01-01T00:00:00Z"));
    LocalDate aDate = QueryValues.or(query.date("aDate"), LocalDate.parse("2024-01-31"));
    LocalTime aTime = QueryValues.or(query.time("aTime"), LocalTime.parse("10:00"));
    LocalDateTime aDateTime =
        QueryValues.or(query.dateTime("aDateTime"), LocalDateTime.parse("2024-01-31T10:00"));
    Kind aKind =
        QueryValues.or(query.choice("aKind", EveryRoutes::kind, "STUDIO, LIVE"), Kind.LIVE);
    query.throwIfAny();
    return Response.text(
        QueryRoutes.byDefault(
            aLong, anInt, aShort, aBoolean, aDouble, aDecimal, aString, aUuid, anInstant, aDate,
            aTime, aDateTime, aKind));
  }

  /** {@code GET /query/lists} */
  private Response getQueryLists(Request request) {
    QueryValues query = new QueryValues(request);
    List<String> strings = query.strings("strings");
    List<Long> longs = query.list("longs", QueryValues::longValue);
    List<BigDecimal> decimals = query.list("decimals", QueryValues::decimal);
    List<LocalDate> dates = query.list("dates", QueryValues::date);
    List<Kind> kinds = query.choices("kinds", EveryRoutes::kind, "STUDIO, LIVE");
    query.throwIfAny();
    return Response.text(QueryRoutes.lists(strings, longs, decimals, dates, kinds));
  }

  /** {@code GET /query/names} */
  private Response getQueryNames(Request request) {
    QueryValues query2 = new QueryValues(request);
    String request2 = query2.string("request");
    String query = query2.string("query");
    String path2 = query2.string("path");
    String db2 = query2.string("db");
    String everyUrls2 = query2.string("everyUrls");
    String mount = query2.string("mount");
    query2.throwIfAny();
    return Response.text(
        QueryRoutes.names(request2, query, path2, db2, everyUrls2, mount, everyUrls));
  }

  /** {@code GET /query/optional} */
  private Response getQueryOptional(Request request) {
    QueryValues query = new QueryValues(request);
    Long aLong = query.longValue("aLong");
    Integer anInt = query.intValue("anInt");
    Short aShort = query.shortValue("aShort");
    Boolean aBoolean = query.booleanValue("aBoolean");
    Double aDouble = query.doubleValue("aDouble");
    BigDecimal aDecimal = query.decimal("aDecimal");
    String aString = query.string("aString");
    UUID aUuid = query.uuid("aUuid");
    Instant anInstant = query.instant("anInstant");
    LocalDate aDate = query.date("aDate");
    LocalTime aTime = query.time("aTime");
    LocalDateTime aDateTime = query.dateTime("aDateTime");
    Kind aKind = query.choice("aKind", EveryRoutes::kind, "STUDIO, LIVE");
    Checks.atMost(query.errors(), "anInt", anInt, 9, true, null);
    Checks.matches(query.errors(), "aString", aString, A_STRING_PATTERN, null);
    query.throwIfAny();
    return Response.text(
        QueryRoutes.optional(
            aLong, anInt, aShort, aBoolean, aDouble, aDecimal, aString, aUuid, anInstant, aDate,
            aTime, aDateTime, aKind));
  }

  private static JsonRoutes.@Nullable Flag flag(String name) {
    return switch (name) {
      case "TRUE" -> JsonRoutes.Flag.TRUE;
      case "FALSE" -> JsonRoutes.Flag.FALSE;
      default -> null;
    };
  }

  private static @Nullable Kind kind(String name) {
    return switch (name) {
      case "STUDIO" -> Kind.STUDIO;
      case "LIVE" -> Kind.LIVE;
      default -> null;
    };
  }
}
