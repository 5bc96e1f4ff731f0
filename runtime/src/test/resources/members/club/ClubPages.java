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

  @Route(value = "/notes", method = HttpMethod.POST)
  @PermissionRequired("club.add_note")
  static String write(Member member, Request request, NoteDao notes) {
    return notes.create(note -> note.text("by " + member.name()).author(member)).text();
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
