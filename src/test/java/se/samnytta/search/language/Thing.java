package se.samnytta.search.language;

/** Something that can be found in the tests, with the slug of its category. */
public record Thing(int number, String title, String body, String category) {}
