/** Whether Swedish is read as it is meant, and whether what is looked for is found. */
@NullMarked
package se.samnytta.search.language;

import org.jspecify.annotations.NullMarked;
