package dev.plectrum.http;

/**
 * A handler's result that is answered with 201 and a {@code Location}.
 *
 * @param location the URL of what was created
 * @param body what was created
 * @param <T> the type of what was created
 */
public record Created<T>(String location, T body) {}
