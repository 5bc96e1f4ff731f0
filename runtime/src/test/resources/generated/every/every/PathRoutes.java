package every;

import dev.plectrum.db.Database;
import dev.plectrum.http.Request;
import dev.plectrum.route.HttpMethod;
import dev.plectrum.route.NonBlocking;
import dev.plectrum.route.Public;
import dev.plectrum.route.Route;
import java.io.IOException;
import java.time.LocalDate;
import java.util.UUID;

/** Variables of the path, and paths that come close to one another. */
final class PathRoutes {
  private PathRoutes() {}

  @Route("/")
  @Public
  static String index() {
    return "index";
  }

  @Route(method = HttpMethod.POST, value = "/")
  @Public
  static String post(Request request, Database database) {
    return request.method() + " " + (database == null);
  }

  @Route("/long/{id}")
  @Public
  static String aLong(long id) {
    return "long " + id;
  }

  @Route("/boxed/{id}")
  @Public
  static String boxed(Long id) {
    return "boxed " + id;
  }

  @Route("/int/{number}")
  @Public
  static String anInt(int number) {
    return "int " + number;
  }

  @Route("/short/{number}")
  @Public
  static String aShort(short number) {
    return "short " + number;
  }

  @Route("/uuid/{id}")
  @Public
  static String uuid(UUID id) {
    return "uuid " + id;
  }

  @Route("/date/{day}")
  @Public
  static String date(LocalDate day) {
    return "date " + day;
  }

  @Route("/kind/{kind}")
  @Public
  static String kind(Kind kind) {
    return "kind " + kind.name();
  }

  @Route("/text/{request}/{path}/{segment}")
  @Public
  static String text(String request, String path, String segment) {
    return request + " " + path + " " + segment;
  }

  @Route("/back/{x}/c")
  @Public
  static String backVariable(String x) {
    return "variable " + x;
  }

  @Route("/back/b/d")
  @Public
  static String backLiteral() {
    return "literal";
  }

  @Route("/back/{x}/{y}/e")
  @Public
  static String backTwice(String x, String y) {
    return "twice " + x + " " + y;
  }

  @Route("/years/{year}")
  @Public
  static String year(int year) {
    return "year " + year;
  }

  @Route("/years/2024/summary")
  @Public
  static String summary() {
    return "summary";
  }

  @Route("/years/{year}/months/{month}")
  @Public
  static String month(int year, short month) {
    return "month " + year + " " + month;
  }

  @Route("/things/{id}/a")
  @Public
  static String thingById(long id) {
    return "id " + id;
  }

  @Route("/things/{slug}/b")
  @Public
  static String thingBySlug(String slug) {
    return "slug " + slug;
  }

  @Route("/things/new")
  @Public
  static String newThing() {
    return "new";
  }

  @Route(method = HttpMethod.PUT, value = "/new")
  @Public
  static void change() {}

  @Route(method = HttpMethod.DELETE, value = "/new")
  @Public
  static void delete() throws IOException {
    throw new IOException("cannot");
  }

  @Route("/cannot")
  @Public
  @NonBlocking
  static String cannot() throws IOException {
    throw new IOException("cannot");
  }

  @Route("/dispatch")
  @Public
  @NonBlocking
  static String dispatch() {
    return "dispatch";
  }

  @Route("/1/@me/a+b/*/é")
  @Public
  static String odd() {
    return "odd";
  }

  @Route("/a-b")
  @Public
  static String hyphen() {
    return "hyphen";
  }

  @Route("/aB")
  @Public
  static String camel() {
    return "camel";
  }
}
