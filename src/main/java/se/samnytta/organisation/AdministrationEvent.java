package se.samnytta.organisation;

import se.samnytta.audit.Deed;

/**
 * An administrator has changed who belongs where. Published in the transaction that changes it; what somebody sees or may do
 * can be another thing from then on.
 */
public sealed interface AdministrationEvent extends Deed
    permits MunicipalityChanged, MunicipalityTakenIn, UnitChanged, UnitClosed, PersonChanged, PersonInvited, RoleChanged, PersonLeft,
    AgreementChanged {}
