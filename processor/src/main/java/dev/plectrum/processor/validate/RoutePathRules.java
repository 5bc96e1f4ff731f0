package dev.plectrum.processor.validate;

import dev.plectrum.processor.diagnostics.Report;
import dev.plectrum.processor.diagnostics.RouteProblem;
import dev.plectrum.processor.model.JavaWords;
import dev.plectrum.processor.model.Route;
import dev.plectrum.processor.model.RoutePath;
import dev.plectrum.processor.model.UrlMethod;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The rules of paths: how they are written, and that no two of an app are the same. */
final class RoutePathRules {
  private final Report report;
  private final Set<Route> malformed = Collections.newSetFromMap(new IdentityHashMap<>());

  RoutePathRules(Report report) {
    this.report = report;
  }

  /** Reports the first thing that is wrong with how a path is written. */
  boolean isWellFormed(Route route) {
    String path = route.path().text();
    boolean sound = isWellFormed(route, path);
    if (!sound) {
      malformed.add(route);
    }
    return sound;
  }

  private boolean isWellFormed(Route route, String path) {
    if (!path.startsWith("/")) {
      return complain(route, RouteProblem.PATH_WITHOUT_SLASH, path);
    }
    Set<String> variables = new HashSet<>();
    for (RoutePath.Segment segment : route.path().segments()) {
      if (segment instanceof RoutePath.Variable variable) {
        if (!JavaWords.isName(variable.name())) {
          return complain(
              route, RouteProblem.PATH_VARIABLE_MALFORMED, "{" + variable.name() + "}", path);
        }
        if (!variables.add(variable.name())) {
          return complain(route, RouteProblem.VARIABLE_TWICE, variable.name(), path);
        }
      } else if (!isText(route, path, ((RoutePath.Literal) segment).text())) {
        return false;
      }
    }
    return true;
  }

  private boolean isText(Route route, String path, String text) {
    if (text.isEmpty()) {
      String shorter = path.replaceAll("/+", "/").replaceAll("(?<=.)/$", "");
      return complain(route, RouteProblem.PATH_SEGMENT_EMPTY, path, shorter);
    }
    if (text.contains("{") || text.contains("}")) {
      return complain(route, RouteProblem.PATH_VARIABLE_MALFORMED, text, path);
    }
    if (text.equals(".") || text.equals("..")) {
      return complain(
          route,
          RouteProblem.PATH_CHARACTER,
          text,
          path,
          "clients resolve it before they ask",
          "Leave it out.");
    }
    for (int character : text.codePoints().toArray()) {
      String found = Character.toString(character);
      if (character == '?' || character == '#') {
        return complain(
            route,
            RouteProblem.PATH_CHARACTER,
            found,
            path,
            "it ends the path of a URL",
            "Parameters of the query are parameters of the method, not part of its path.");
      }
      if (character == '%' || character == '\\') {
        return complain(
            route,
            RouteProblem.PATH_CHARACTER,
            found,
            path,
            "a path is compared after it has been decoded",
            "Write the character that is meant.");
      }
      if (Character.isWhitespace(character) || Character.isISOControl(character)) {
        return complain(
            route,
            RouteProblem.PATH_CHARACTER,
            found,
            path,
            "a URL has no white space",
            "Write a hyphen.");
      }
    }
    return true;
  }

  private boolean complain(Route route, RouteProblem problem, Object... words) {
    report.add(problem, route.position(), words);
    return false;
  }

  /** Reports routes that cannot be told apart, and returns the sound ones that can. */
  List<Route> apart(List<Route> all, List<Route> sound) {
    Map<List<RoutePath.Segment>, List<Route>> byShape = new HashMap<>();
    Map<String, Route> byUrl = new HashMap<>();
    List<Route> apart = new ArrayList<>();
    for (Route route : all) {
      if (malformed.contains(route)) {
        continue;
      }
      List<Route> same = byShape.computeIfAbsent(shape(route), shape -> new ArrayList<>());
      boolean alone = isAlone(route, same);
      same.add(route);
      boolean named = alone && hasOwnUrl(route, byUrl);
      if (named && sound.stream().anyMatch(candidate -> candidate == route)) {
        apart.add(route);
      }
    }
    return apart;
  }

  private static List<RoutePath.Segment> shape(Route route) {
    return route.path().segments().stream()
        .map(
            segment -> segment instanceof RoutePath.Variable ? new RoutePath.Variable("") : segment)
        .toList();
  }

  private boolean isAlone(Route route, List<Route> same) {
    for (Route other : same) {
      if (other.method() == route.method()) {
        report.add(
            RouteProblem.ROUTES_OVERLAP,
            other.position(),
            other.displayName(),
            route.displayName(),
            where(other, route));
        return false;
      }
    }
    return same.isEmpty() || hasSameVariables(route, same.get(0));
  }

  private boolean hasSameVariables(Route route, Route other) {
    List<String> names = route.path().variables();
    List<String> otherNames = other.path().variables();
    for (int i = 0; i < names.size(); i++) {
      String type = typeOf(route, names.get(i));
      String otherType = typeOf(other, otherNames.get(i));
      boolean known = !type.isEmpty() && !otherType.isEmpty();
      if (!names.get(i).equals(otherNames.get(i)) || known && !type.equals(otherType)) {
        return complain(
            route,
            RouteProblem.VARIABLE_DIFFERS,
            route.displayName(),
            (type + " " + names.get(i)).strip(),
            other.displayName(),
            where(route, other),
            (otherType + " " + otherNames.get(i)).strip());
      }
    }
    return true;
  }

  private static String typeOf(Route route, String variable) {
    return route.pathParameter(variable).map(value -> value.type().javaName(false)).orElse("");
  }

  private boolean hasOwnUrl(Route route, Map<String, Route> byUrl) {
    for (UrlMethod method : UrlMethod.of(route)) {
      Route other = byUrl.putIfAbsent(method.signature(), route);
      if (other != null
          && UrlMethod.of(other).stream()
              .filter(known -> known.signature().equals(method.signature()))
              .noneMatch(method::isSameUrl)) {
        report.add(
            RouteProblem.URL_METHOD_TAKEN,
            route.handler().position(),
            route.handler().displayName(),
            other.handler().displayName(),
            where(route, other),
            method.signature());
        return false;
      }
    }
    return true;
  }

  /** Where {@code other} stands, seen from {@code route}: {@code line 31}. */
  static String where(Route route, Route other) {
    return other.handler().placeSeenFrom(route.handler());
  }
}
