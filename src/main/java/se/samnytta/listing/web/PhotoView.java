package se.samnytta.listing.web;

/**
 * A photo in the form.
 *
 * @param id  what the buttons beside it send
 * @param src the picture itself
 */
public record PhotoView(String id, String src) {}
