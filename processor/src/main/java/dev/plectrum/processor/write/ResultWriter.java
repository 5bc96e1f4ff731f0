package dev.plectrum.processor.write;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import dev.plectrum.processor.model.AppRoutes;
import dev.plectrum.processor.model.JsonType;
import dev.plectrum.processor.model.Route;
import dev.plectrum.processor.model.RouteResult;

/** Writes how an answer is made of what a handler returned. */
final class ResultWriter {
  private static final ClassName PAGES = ClassName.get("dev.plectrum.api", "Pages");

  private final JsonFormats formats;

  ResultWriter(AppRoutes app) {
    this.formats = new JsonFormats(app);
  }

  /** The answer that a call of the handler gives; not for one that returns nothing. */
  CodeBlock answer(Route route, CodeBlock call, Locals locals) {
    if (route.result() instanceof RouteResult.Explicit) {
      return call;
    }
    if (route.result() instanceof RouteResult.Text) {
      return CodeBlock.of("$T.text($L)", Library.RESPONSE, call);
    }
    if (route.result() instanceof RouteResult.Page page) {
      ClassName renderer = Library.of(page.renderer());
      return page.optional()
          ? found(call, locals, "page", "html", CodeBlock.of("$T.of()", renderer))
          : CodeBlock.of("$T.html($T.of(), $L)", Library.RESPONSE, renderer, call);
    }
    if (route.result() instanceof RouteResult.Json json) {
      return json(json, call, locals);
    }
    throw new IllegalStateException(route.displayName() + " answers with nothing");
  }

  private CodeBlock json(RouteResult.Json json, CodeBlock call, Locals locals) {
    if (json.wrapping() == RouteResult.Wrapping.CREATED) {
      return CodeBlock.of(
          "$T.created($L, $L)", Library.RESPONSE, formats.format(json.type(), locals), call);
    }
    if (json.wrapping() == RouteResult.Wrapping.PAGE) {
      return CodeBlock.of(
          "$T.json(request, $L, $L)", PAGES, formats.format(json.type(), locals), call);
    }
    boolean list = json.type() instanceof JsonType.Array;
    String method = list ? "list" : "json";
    CodeBlock format =
        json.type() instanceof JsonType.Array array
            ? formats.format(array.element(), locals)
            : formats.format(json.type(), locals);
    return json.wrapping() == RouteResult.Wrapping.OPTIONAL
        ? found(call, locals, "found", method, format)
        : CodeBlock.of("$T.$L($L, $L)", Library.RESPONSE, method, format, call);
  }

  // Api.track(id, tracks)
  //     .map(found -> Response.json(TrackViewJson::write, found))
  //     .orElseGet(Response::notFound)
  private static CodeBlock found(
      CodeBlock call, Locals locals, String wish, String method, CodeBlock how) {
    String name = locals.fresh(wish);
    return CodeBlock.of(
        "$L.map($L -> $T.$L($L, $L)).orElseGet($T::notFound)",
        call,
        name,
        Library.RESPONSE,
        method,
        how,
        name,
        Library.RESPONSE);
  }
}
