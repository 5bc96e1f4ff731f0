package right;

import dev.plectrum.project.App;
import left.LeftApp;

@App(value = "right", uses = LeftApp.class)
public final class RightApp {}
