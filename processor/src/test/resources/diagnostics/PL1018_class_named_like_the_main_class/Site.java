package shop;

import dev.plectrum.project.Project;

@Project(apps = ShopApp.class)
final class Site {}
