package music.catalogue;

import dev.plectrum.auth.AuthApp;
import dev.plectrum.project.App;

/** An app: the models, routes and commands of this package. */
@App(value = "catalogue", uses = AuthApp.class)
public final class CatalogueApp {}
