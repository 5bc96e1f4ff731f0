package club;

import dev.plectrum.adminsite.AdminAction;
import dev.plectrum.adminsite.AdminRegister;
import dev.plectrum.adminsite.ReadOnly;
import java.util.List;

@AdminRegister(Note.class)
@ReadOnly("about.type")
final class NoteAdmin {
  private NoteAdmin() {}

  @AdminAction("Make mine")
  static long makeMine(NoteQuery selected, NoteDao notes, Member member) {
    List<Note> all = selected.list();
    all.forEach(note -> notes.update(note, changes -> changes.author(member)));
    return all.size();
  }
}
