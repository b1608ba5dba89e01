/**
 * The acts before which somebody proves again who he is (ASVS V7.5, issue 5), by the line each leaves in the trail, and the policy that
 * says who may: nothing writes such a line without it, so a new way to do the same can't forget to ask.
 */
export const PROVED: Readonly<Record<string, string>> = {
  'window.opening-requested': 'mayOpenWindow',
  'window.opened': 'mayOpenWindow',
  'entry.opening-requested': 'mayOpenWindow',
  'entry.opened': 'mayOpenWindow',
  'college-decision.decided': 'mayRecordDecision',
  'resident.bsn-asked': 'mayKeepResidents',
  'contribution.bsn-asked': 'mayHandOver',
  'resident-export.asked': 'mayKeepResidents',
  'resident-export.made': 'mayKeepResidents',
  'own-data.exported': 'mayTakeAlong',
  'audit.exported': 'mayAudit',
  'rights.exported': 'administrator',
  'person.invited': 'administrator',
  'account.link-made': 'administrator',
  'account-request.asked': 'administrator',
  'account-request.granted': 'administrator',
  'colleague.invited': 'mayManageColleagues',
  'colleague.link-made': 'mayManageColleagues',
  'provider.registered': 'administrator',
  'session.ended': 'oneself',
  'account.password-changed': 'oneself',
}
