package office;

import dev.plectrum.model.GenericForeignKey;
import dev.plectrum.route.Body;
import dev.plectrum.route.HttpMethod;
import dev.plectrum.route.Public;
import dev.plectrum.route.Route;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Stickers and rooms as JSON. */
final class StickerPages {
  private StickerPages() {}

  /** What a sticker says. */
  record StickerView(
      String word,
      @Nullable GenericForeignKey<Object> above,
      List<GenericForeignKey<Object>> targets) {}

  /** A sticker to be made, perhaps in a room. */
  record StickerInput(String word, String type, long id, @Nullable Room room) {}

  @Route("/stickers/{id}")
  @Public
  static Sticker sticker(long id, StickerDao stickers) {
    return stickers.get(id);
  }

  @Route("/stickers")
  @Public
  static List<StickerView> stickers(StickerDao stickers) {
    return stickers.query().list().stream()
        .map(one -> new StickerView(one.word(), one.above(), List.of(one.target())))
        .toList();
  }

  @Route(value = "/stickers", method = HttpMethod.POST)
  @Public
  static Department stick(@Body StickerInput input, StickerDao stickers, DepartmentDao rooms) {
    stickers.create(
        d -> d.word(input.word()).target(GenericForeignKey.of(input.type(), input.id())));
    return rooms.create(d -> d.name(input.word()).room(input.room()));
  }
}
