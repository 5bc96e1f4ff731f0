package shop;

record Address<T>(String street) {}
