@NullMarked
package se.samnytta;

import org.jspecify.annotations.NullMarked;
