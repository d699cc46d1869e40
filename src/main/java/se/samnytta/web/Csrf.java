package se.samnytta.web;

/** What a form carries to show that it came from a page of ours. */
public record Csrf(String parameter, String token) {}
