package se.samnytta.security;

/** What a key may be used for. */
public enum ApiPurpose {

  /** Keep people and groups as the municipality's own directory has them. */
  SCIM,
  /** Read what the municipality sees. */
  READ
}
