package every;

import jakarta.validation.constraints.NotBlank;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A record inside of itself, with components called like the variables of generated code. */
record Node(
    @NotBlank String in,
    int out,
    List<Node> node,
    @Nullable Node value,
    @Nullable List<@Nullable Node> json) {}
