package dev.plectrum.auth;

public interface Account {
  Object key();
}
