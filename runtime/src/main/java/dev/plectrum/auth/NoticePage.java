package dev.plectrum.auth;

import dev.plectrum.http.Response;
import dev.plectrum.http.StaticFiles;
import io.jstach.jstache.JStache;

/**
 * A page that says what has happened and where to go on.
 *
 * @param styles the URL of the style sheet
 * @param title the heading
 * @param text a sentence or two
 * @param href where the link leads
 * @param words what the link says
 */
@JStache(path = "notice")
record NoticePage(String styles, String title, String text, String href, String words) {
  static Response of(String title, String text, String href, String words) {
    NoticePage page =
        new NoticePage(StaticFiles.url("plectrum/auth.css"), title, text, href, words);
    return Response.html(NoticePageRenderer.of(), page).header("Cache-Control", "no-store");
  }
}
