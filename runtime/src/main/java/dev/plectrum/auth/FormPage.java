package dev.plectrum.auth;

import dev.plectrum.http.Csrf;
import dev.plectrum.http.Request;
import dev.plectrum.http.Response;
import dev.plectrum.http.StaticFiles;
import io.jstach.jstache.JStache;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page with one form, as those for signing in and for passwords are.
 *
 * @param styles the URL of the style sheet
 * @param csrf the token that the form sends along
 * @param title the heading
 * @param intro a sentence below it, or null
 * @param errors what is wrong with the form as a whole
 * @param inputs the fields that people fill in
 * @param hidden fields that they do not see
 * @param button what the button says
 * @param link where else to go, or null
 */
@JStache(path = "form")
record FormPage(
    String styles,
    Csrf csrf,
    String title,
    @Nullable String intro,
    List<String> errors,
    List<Input> inputs,
    List<Hidden> hidden,
    String button,
    @Nullable Link link) {

  /**
   * A field.
   *
   * @param type of the element {@code input}
   * @param value what it holds; a password's never comes back
   * @param autocomplete what a browser may fill in
   * @param help sentences below it
   * @param errors what is wrong with it
   * @param focused whether it has the focus when the page opens
   */
  record Input(
      String name,
      String label,
      String type,
      String value,
      String autocomplete,
      List<String> help,
      List<String> errors,
      boolean focused) {
    static Input of(String name, String label, String type, String autocomplete) {
      return new Input(name, label, type, "", autocomplete, List.of(), List.of(), false);
    }

    Input withValue(String value) {
      return new Input(name, label, type, value, autocomplete, help, errors, focused);
    }

    Input withHelp(List<String> help) {
      return new Input(name, label, type, value, autocomplete, help, errors, focused);
    }

    Input withErrors(List<String> errors) {
      return new Input(name, label, type, value, autocomplete, help, errors, focused);
    }

    Input withFocus() {
      return new Input(name, label, type, value, autocomplete, help, errors, true);
    }

    boolean hasHelp() {
      return !help.isEmpty();
    }

    boolean hasErrors() {
      return !errors.isEmpty();
    }

    /** The ids of what describes the field, for screen readers. */
    String describedBy() {
      List<String> ids = new ArrayList<>();
      if (hasErrors()) {
        ids.add(name + "-errors");
      }
      if (hasHelp()) {
        ids.add(name + "-help");
      }
      return String.join(" ", ids);
    }

    boolean isDescribed() {
      return hasErrors() || hasHelp();
    }
  }

  /** A field that is sent along. */
  record Hidden(String name, String value) {}

  /** A link with its words. */
  record Link(String href, String words) {}

  static FormPage of(Request request, String title, String button, Input... inputs) {
    return new FormPage(
        StaticFiles.url("plectrum/auth.css"),
        request.csrf(),
        title,
        null,
        List.of(),
        List.of(inputs),
        List.of(),
        button,
        null);
  }

  FormPage withIntro(String intro) {
    return new FormPage(styles, csrf, title, intro, errors, inputs, hidden, button, link);
  }

  FormPage withError(String error) {
    return new FormPage(styles, csrf, title, intro, List.of(error), inputs, hidden, button, link);
  }

  FormPage withInputs(Input... changed) {
    List<Input> all = List.of(changed);
    return new FormPage(styles, csrf, title, intro, errors, all, hidden, button, link);
  }

  FormPage withHidden(String name, String value) {
    List<Hidden> one = List.of(new Hidden(name, value));
    return new FormPage(styles, csrf, title, intro, errors, inputs, one, button, link);
  }

  FormPage withLink(String href, String words) {
    Link to = new Link(href, words);
    return new FormPage(styles, csrf, title, intro, errors, inputs, hidden, button, to);
  }

  boolean hasErrors() {
    return !errors.isEmpty();
  }

  /** Whether anything is wrong, for the title of the window. */
  boolean isRefused() {
    return hasErrors() || inputs.stream().anyMatch(Input::hasErrors);
  }

  Response response() {
    return Response.html(FormPageRenderer.of(), this).header("Cache-Control", "no-store");
  }
}
