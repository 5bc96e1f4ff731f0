package storefront;

import dev.plectrum.project.Include;
import dev.plectrum.project.Project;
import storefront.store.StoreApp;

/**
 * A site that sells the music of the Chinook data. Its main class, {@code Manage}, is generated.
 */
@Project(apps = StoreApp.class, urls = @Include(path = "/", app = StoreApp.class))
final class Storefront {}
