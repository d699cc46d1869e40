@NullMarked
package se.samnytta.oversight.web;

import org.jspecify.annotations.NullMarked;
