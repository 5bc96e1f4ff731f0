package shop;

record Address() {}
