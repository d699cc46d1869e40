package se.samnytta.security.web;

/**
 * A municipality at the door.
 *
 * @param code         names its way in
 * @param name         short, "Ystad"
 * @param officialName "Ystads kommun"
 */
public record DoorView(String code, String name, String officialName) {}
