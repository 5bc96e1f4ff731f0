package club;

import dev.plectrum.adminsite.AdminAction;
import dev.plectrum.adminsite.AdminRegister;
import java.util.List;

@AdminRegister(Note.class)
final class NoteAdmin {
  private NoteAdmin() {}

  @AdminAction("Make mine")
  static long makeMine(NoteQuery selected, NoteDao notes, Member member) {
    List<Note> all = selected.list();
    all.forEach(note -> notes.update(note, changes -> changes.author(member)));
    return all.size();
  }
}
