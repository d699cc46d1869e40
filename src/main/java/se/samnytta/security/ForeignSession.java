package se.samnytta.security;

import org.jspecify.annotations.Nullable;

/**
 * The sign-in at a municipality's own provider that a session of ours came from.
 *
 * @param issuer  who vouched
 * @param subject for whom, in the issuer's own words
 * @param id      the issuer's name of its session, null when it has not said
 * @param idToken what it wants back when somebody signs out
 */
public record ForeignSession(String issuer, String subject, @Nullable String id, String idToken) {}
