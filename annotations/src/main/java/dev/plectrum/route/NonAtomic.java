package dev.plectrum.route;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Runs the handler of an unsafe method without the transaction around it, Django's {@code
 * non_atomic_requests}: what one call of a DAO writes is committed before the call returns, and
 * stays whatever becomes of the rest of the request.
 *
 * <pre>{@code
 * @Route(method = POST, value = "/notes") @Public @NonAtomic
 * static Created<NoteKey> add(@Body NoteInput input, NoteDao notes) {
 *   Note note = notes.create(d -> d.text(input.text()));     // one statement, and no COMMIT after it
 *   …
 * }
 * }</pre>
 *
 * <p>For a handler that writes once, which saves a round trip to the database, and for one that
 * keeps no connection while it waits for something else. Where several writes belong together,
 * {@code db.atomic(…)} puts a transaction around just those.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface NonAtomic {}
