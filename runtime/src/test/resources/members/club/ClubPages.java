package club;

import dev.plectrum.http.Request;
import dev.plectrum.route.HttpMethod;
import dev.plectrum.route.LoginRequired;
import dev.plectrum.route.PermissionRequired;
import dev.plectrum.route.Public;
import dev.plectrum.route.Route;
import dev.plectrum.route.UserPasses;
import org.jspecify.annotations.Nullable;

final class ClubPages {
  private ClubPages() {}

  @Route("/hello")
  @Public
  static String hello(@Nullable Member member) {
    return "Hello, " + (member == null ? "stranger" : member.name());
  }

  @Route("/mine")
  @LoginRequired
  static String mine(Member member, NoteDao notes) {
    return member.email() + " has " + notes.query().where(f -> f.author().eq(member.id())).count();
  }

  /** Whom the notes about a member are about, and whether their keys tell members from teams. */
  @Route("/about")
  @LoginRequired
  static String about(Member member, NoteDao notes) {
    NoteQuery found = notes.query().where(f -> f.about.member().email.eq(member.email()));
    return found.prefetch(f -> f.about).list().stream()
            .map(Note::about)
            .map(key -> key == null ? "nobody" : key.key().equals(member.id()) + " " + key.get().equals(member))
            .toList()
        + " "
        + found.exclude(f -> f.about.team().isNotNull()).count();
  }

  @Route(value = "/notes", method = HttpMethod.POST)
  @PermissionRequired("club.add_note")
  static String write(Member member, Request request, NoteDao notes) {
    return notes.create(note -> note.text("by " + member.name()).author(member).about(member)).text();
  }

  @Route("/friends")
  @UserPasses("isFriend")
  static String friends() {
    return "for friends";
  }

  static boolean isFriend(Member member) {
    return member.email().endsWith("@example.com");
  }
}
