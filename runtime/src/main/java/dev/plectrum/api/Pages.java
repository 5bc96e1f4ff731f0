package dev.plectrum.api;

import dev.plectrum.http.QueryString;
import dev.plectrum.http.Request;
import dev.plectrum.http.Response;
import dev.plectrum.json.JsonFormat;
import dev.plectrum.json.JsonWriter;
import dev.plectrum.query.Page;

/**
 * Writes a page of a list: {@code {"count":41,"next":"https://…?page=3","previous":"https://…",
 * "results":[…]}}. The URLs keep the other parameters of the request.
 */
public final class Pages {
  private static final String PARAMETER = "page";

  private Pages() {}

  /** 200 with {@code page} as JSON. */
  public static <T> Response json(
      Request request, JsonFormat<? super T> format, Page<? extends T> page) {
    return Response.json((out, value) -> write(out, request, format, value), page);
  }

  /** Writes {@code page} as one JSON object. */
  public static <T> void write(
      JsonWriter out, Request request, JsonFormat<? super T> format, Page<? extends T> page) {
    out.startObject();
    out.name("count").value(page.count());
    out.name("next").value(page.hasNext() ? url(request, page.number() + 1) : null);
    out.name("previous").value(page.hasPrevious() ? url(request, page.number() - 1) : null);
    out.name("results").list(format, page.items());
    out.endObject();
  }

  private static String url(Request request, int number) {
    QueryString others = request.query().without(PARAMETER);
    QueryString query = number == 1 ? others : others.with(PARAMETER, Integer.toString(number));
    String path = request.origin() + request.path();
    return query.isEmpty() ? path : path + "?" + query;
  }
}
