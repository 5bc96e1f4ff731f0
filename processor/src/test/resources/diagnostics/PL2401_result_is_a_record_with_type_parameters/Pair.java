package shop;

record Pair<T>(T first, T second) {}
