package se.samnytta.listing.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The ad as others will see it in a list.
 *
 * @param photo the cover, null when there is none
 * @param terms the seeker's words
 */
public record PreviewView(String title, @Nullable String photo, List<String> terms, String priceLine, String placeLine,
    String climateLine) {}
