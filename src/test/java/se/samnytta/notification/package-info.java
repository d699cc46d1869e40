/** Notices told and letters sent, with a real post office. */
@NullMarked
package se.samnytta.notification;

import org.jspecify.annotations.NullMarked;
