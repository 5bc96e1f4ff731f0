package left;

import dev.plectrum.project.App;
import right.RightApp;

@App(value = "left", uses = RightApp.class)
public final class LeftApp {}
//           ^ PL4106
