package se.samnytta.notification;

/** Why somebody is told. */
enum Reason {
  PERSON, MEMBER, APPROVER, STAND_IN
}
