package shop;

final class ShopUrls {}
//    ^ PL1018
