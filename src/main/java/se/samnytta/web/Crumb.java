package se.samnytta.web;

/** A step on the way here: what it is called and where it is. */
public record Crumb(String label, String href) {}
