package shop;

import dev.plectrum.model.Default;
import dev.plectrum.model.Id;
import dev.plectrum.model.Model;
import dev.plectrum.model.Unique;
import dev.plectrum.model.UserModel;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

@Model
@UserModel
record Member(
    @Id long id,
    @Unique @Size(max = 150) String username,
    @Size(max = 60) String password,
//                         ^ PL1604
    @Nullable Instant lastLogin,
    @Default("true") boolean isActive,
    @Default("false") boolean isStaff,
    @Default("false") boolean isSuperuser) {}
