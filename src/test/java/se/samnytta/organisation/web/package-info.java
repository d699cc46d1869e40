@NullMarked
package se.samnytta.organisation.web;

import org.jspecify.annotations.NullMarked;
