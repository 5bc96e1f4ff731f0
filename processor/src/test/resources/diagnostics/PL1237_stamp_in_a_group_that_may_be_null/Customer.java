package shop;

import dev.plectrum.model.CreatedAt;
import dev.plectrum.model.Embedded;
import dev.plectrum.model.Id;
import dev.plectrum.model.Model;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

@Model
record Customer(@Id long id, @Embedded @Nullable Audit audit) {
//                                                     ^ PL1237
  record Audit(String who, @CreatedAt Instant at) {}
}
