package shop;

import dev.plectrum.project.Project;

@Project(apps = String.class)
//                    ^ PL1010
final class Site {}
