package shop;

import blog.BlogApp;
import dev.plectrum.project.App;
import dev.plectrum.project.Project;

@App("shop")
final class ShopApp {}

@Project(apps = {ShopApp.class, BlogApp.class})
//                                     ^ PL1019
final class Shop {}
