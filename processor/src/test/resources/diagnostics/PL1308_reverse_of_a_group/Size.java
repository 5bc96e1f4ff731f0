package shop;

public record Size(int width, int height) {}
