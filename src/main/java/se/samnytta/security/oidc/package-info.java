/** Speaks OpenID Connect with a municipality's own sign-in: authorization code with PKCE, nonce and state, and sign-out both ways. */
@NullMarked
package se.samnytta.security.oidc;

import org.jspecify.annotations.NullMarked;
