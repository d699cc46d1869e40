/** The pages of ads: finding and looking at them, writing and keeping one's own, favourites and wanted ads. */
@NullMarked
package se.samnytta.listing.web;

import org.jspecify.annotations.NullMarked;
