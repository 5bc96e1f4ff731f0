package shop;

public enum Kind {
  SONG
}
