package se.samnytta.inventory;

/** What is offered: a thing, a service, or a person's time. The category says which. */
public enum Kind {
  GOODS, SERVICE, STAFF
}
