package se.samnytta.web;

/** A link of the main menu as this viewer sees it. */
public record MenuItem(String label, String href, boolean current) {}
