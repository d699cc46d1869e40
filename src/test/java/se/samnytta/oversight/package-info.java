@NullMarked
package se.samnytta.oversight;

import org.jspecify.annotations.NullMarked;
