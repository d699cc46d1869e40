/** The rules of the house, kept by the build: what stands on what, who may do what where, and what is never written. */
@NullMarked
package se.samnytta.house;

import org.jspecify.annotations.NullMarked;
