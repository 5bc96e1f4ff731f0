package shop;

public enum Genre {
  JAZZ,
  ROCK
}
