package shop;

public final class KindText {}
//           ^ PL1018
