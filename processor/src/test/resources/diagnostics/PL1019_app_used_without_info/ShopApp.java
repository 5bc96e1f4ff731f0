package shop;

import blog.BlogApp;
import dev.plectrum.project.App;

@App(value = "shop", uses = BlogApp.class)
//                                 ^ PL1019
final class ShopApp {}
