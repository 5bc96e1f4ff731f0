package dev.plectrum.route;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Reads the parameter, a record, from the JSON body of the request and checks its constraints; what
 * a form or a serializer does in Django.
 *
 * <pre>{@code
 * record PlaylistInput(@NotBlank @Size(max = 120) String name) {}
 *
 * @Route(method = POST, value = "/api/playlists") @Public
 * static Created<PlaylistView> add(@Body PlaylistInput input, PlaylistDao playlists) { … }
 * }</pre>
 *
 * <p>The handler is called only with a record that is complete and valid. Otherwise the answer is a
 * 400: with the line and column for what is no JSON, and with messages by field for a value that is
 * missing, unknown, of the wrong type or against its constraints.
 *
 * <pre>{@code
 * {"title": "Bad Request", "status": 400, "errors": {"name": ["This field is required."]}}
 * }</pre>
 *
 * <p>The reader is generated, {@code PlaylistInputJson}. A component may be a record itself or a
 * list of records.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.PARAMETER)
public @interface Body {}
