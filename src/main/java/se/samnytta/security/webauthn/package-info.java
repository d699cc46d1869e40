/** Speaks WebAuthn with people's devices, by a library that knows the protocol. */
@NullMarked
package se.samnytta.security.webauthn;

import org.jspecify.annotations.NullMarked;
