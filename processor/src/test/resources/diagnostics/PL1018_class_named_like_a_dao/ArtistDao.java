package shop;

public final class ArtistDao {}
//           ^ PL1018
