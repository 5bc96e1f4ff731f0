package shop;

final class Manage {}
//    ^ PL1018
