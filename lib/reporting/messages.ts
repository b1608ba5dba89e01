import { ADVICE_EVENTS } from '@/lib/consultations/messages'
import { DECISION_EVENTS } from '@/lib/admissions/messages/decision'
import { WINDOW_EVENTS } from '@/lib/admissions/messages/opening'
import { INTEGRITY_EVENTS } from '@/lib/admissions/messages/integrity'
import { SUBMISSION_EVENTS } from '@/lib/admissions/messages/submission'
import { ALLOCATION_EVENTS } from '@/lib/allocations/messages'
import { MOMENT_EVENTS } from '@/lib/contracts/messages/moment'
import { SAMPLE_EVENTS } from '@/lib/contracts/messages/sample'
import { PROOF_EVENTS } from '@/lib/contracts/messages/renewals'
import { ROOM_EVENTS } from '@/lib/availability/messages'
import { AGREEMENT_EVENTS } from '@/lib/contracts/messages'
import { BRIDGE_EVENTS } from '@/lib/continuity/messages/bridge'
import { UNDO_EVENTS } from '@/lib/continuity/messages/undo-death'
import { DESTRUCTION_EVENTS } from '@/lib/continuity/messages/destruction'
import { MERGE_EVENTS } from '@/lib/continuity/messages/merge'
import { MEDIATION_EVENTS } from '@/lib/indications/messages/mediation'
import { JOINT_EVENTS } from '@/lib/indications/messages/joint'
import { TRACK_EVENTS } from '@/lib/indications/messages/track'
import { LETTER_TEXT_EVENTS } from '@/lib/correspondence/messages'
import { EVENT_LABELS } from '@/lib/indications/messages'
import { LOT_EVENTS } from '@/lib/lots/messages'
import { PILOT_EVENTS } from '@/lib/pilots/messages'
import { REVIEW_EVENTS } from '@/lib/procedures/messages/reviews'
import { QUESTION_EVENTS } from '@/lib/procedures/messages/questions'
import { DOSSIER_EVENTS } from '@/lib/providers/messages'
import { OBJECTION_EVENTS } from '@/lib/redress/messages'
import { RESIDENT_EVENTS } from '@/lib/residents/messages'
import { SELECTION_EVENTS } from '@/lib/selection/messages'
import { COMPLAINT_EVENTS } from '@/lib/complaints/messages'
import { CALLER_EVENTS } from '@/lib/callers/messages'
import { FACILITY_FOLLOW_EVENTS } from '@/lib/continuity/messages/facility'
import { FACILITY_EVENTS } from '@/lib/facility/messages'
import { RULE_EVENTS } from '@/lib/rulebook/messages'
import { CAMPAIGN_EVENTS } from '@/lib/continuity/messages'
import { CHANGEOVER_EVENTS } from '@/lib/continuity/messages/changeover'
import { CONVERSION_EVENTS } from '@/lib/continuity/messages/conversion'
import { SUPERVISION_EVENTS } from '@/lib/supervision/messages'
import { REPORT_EVENTS } from './messages/report'
import type { ReadCompartment } from './schema'
import { number } from '@/lib/format'
import { formatInstantLong } from '@/lib/kernel/instant'

export const COMPARTMENT_LABELS = { region: 'Inkoop en contract', resident: 'Inwoners', platform: 'Beheer' } as const satisfies Record<ReadCompartment, string>

/** What the domains don't name in a timeline of their own. */
const OTHERS: Readonly<Record<string, string>> = {
  'sign-in.refused': 'Inloggen mislukt',
  'sign-in.password': 'Wachtwoord goed; gevraagd om de code',
  'sign-in.code': 'Code goed',
  'session.opened': 'Ingelogd',
  'account.identity-tied': 'Account van de eigen organisatie gekoppeld',
  'sign-in.outside': 'Ingelogd bij de eigen organisatie',
  'session.proved': 'Opnieuw bevestigd wie het is',
  'session.ended': 'Eigen sessie beëindigd',
  'session.ended-outside': 'Sessie beëindigd: uitgelogd bij de eigen organisatie',
  'sessions.ended': 'Iemand overal uitgelogd',
  'person.invited': 'Iemand een rol gegeven',
  'person.disabled': 'Toegang van iemand uitgezet',
  'person.enabled': 'Toegang van iemand weer aangezet',
  'role.ended': 'Rol van iemand beëindigd',
  'rights.exported': 'Overzicht van rechten uitgedraaid',
  'account.password-set': 'Wachtwoord gekozen; alle sessies beëindigd',
  'account.password-changed': 'Eigen wachtwoord gewijzigd; andere sessies beëindigd',
  'account.factor-set': 'App voor codes ingesteld',
  'account.administrator-made': 'Beheerder gemaakt',
  'keys.first-used': 'Nieuwe sleutel in gebruik genomen',
  'account.link-made': 'Link gemaakt om een wachtwoord te kiezen',
  ...REPORT_EVENTS,
  ...CAMPAIGN_EVENTS,
  ...CONVERSION_EVENTS,
  ...CHANGEOVER_EVENTS,
  'import.tried': 'Bestand uit een ouder systeem geprobeerd',
  'import.viewed': 'Regels van een import bekeken',
  'import.line-decided': 'Beslist of een regel over een bekende inwoner gaat',
  'import.adopted': 'Import overgenomen',
  'import.undone': 'Import teruggedraaid',
  'import.withdrawn': 'Import weggelegd',
  'resident.file-imported': 'Dossier overgenomen uit een ouder systeem',
  'case.imported': 'Lopende hulp overgenomen uit een ouder systeem',
  'contribution.made': 'Lijst eigen bijdrage gemaakt',
  'contribution.sent': 'Lijst eigen bijdrage verstuurd',
  'contribution.viewed': 'Lijst eigen bijdrage bekeken',
  'contribution.bsn-asked': 'Lijst eigen bijdrage met BSN gevraagd',
  'contribution.bsn-shown': 'BSN in lijst eigen bijdrage',
  'resident-export.asked': 'Verzoek om inzage vastgelegd',
  'resident-export.made': 'Gegevens van een inwoner uitgedraaid',
  'transfer.announced': 'Dossier klaargezet voor een andere gemeente',
  'transfer.made': 'Dossier voor een andere gemeente als bestand gemaakt',
  'transfer.handed': 'Dossier aan een andere gemeente meegegeven',
  'incoming.opened': 'Dossier van een andere gemeente geopend',
  'incoming.viewed': 'Dossier van een andere gemeente ingezien',
  'incoming.received': 'Dossier van een andere gemeente overgenomen',
  'incoming.refused': 'Dossier van een andere gemeente niet overgenomen',
  'procedure.created': 'Procedure aangemaakt',
  'procedure.copied': 'Procedure gekopieerd',
  'procedure.changed': 'Procedure gewijzigd',
  'procedure.lots-set': 'Percelen vastgelegd',
  'procedure.scope-set': 'Omvang en combinaties vastgelegd',
  'procedure.published': 'Procedure gepubliceerd',
  'procedure.withdrawn': 'Procedure ingetrokken',
  'procedure.concluded': 'Procedure afgerond',
  'entry-window.removed': 'Instapmoment verwijderd uit het concept',
  'entry-window.rules-set': 'Datums die uit elkaar volgen vastgelegd',
  'entry-window.moved': 'Gepubliceerde planning verschoven',
  'entry-window.stopped': 'Instapmoment gestopt',
  'entry-window.reopened': 'Instapmoment heropend',
  'message.sent': 'Bericht aan aanbieders gestuurd',
  'criterion.added': 'Eis toegevoegd',
  'criterion.changed': 'Eis gewijzigd',
  'criterion.moved': 'Eis verplaatst',
  'criterion.removed': 'Eis verwijderd uit het concept',
  'criterion.taken': 'Eisen overgenomen uit de bibliotheek',
  'library-criterion.added': 'Eis in de bibliotheek gezet',
  'library-criterion.changed': 'Eis in de bibliotheek gewijzigd',
  'library-criterion.retired': 'Eis in de bibliotheek vervallen',
  'file.discarded': 'Bestand geweigerd en vernietigd',
  'document.added': 'Document toegevoegd',
  'document.version-added': 'Nieuwe versie van een document',
  'document.removed': 'Document verwijderd uit het concept',
  'clause.added': 'Artikel toegevoegd',
  'clause.changed': 'Artikel gewijzigd',
  'clause.removed': 'Artikel verwijderd uit het concept',
  'assessment.given': 'Oordeel gegeven',
  'establishment.added': 'Vestiging toegevoegd aan het dossier',
  'establishment.updated': 'Vestiging gewijzigd',
  'group.stated': 'Concern opgegeven',
  'group.asked': 'Concern gevraagd om te bevestigen',
  'group.confirmed': 'Concern bevestigd',
  'group.denied': 'Concern ontkend',
  'group.ended': 'Einde van een concern opgegeven',
  'procedure.followed': 'Procedure gevolgd door een aanbieder',
  'procedure.unfollowed': 'Volgen van een procedure gestopt',
  'membership.ended': 'Toegang van een collega beëindigd',
  'colleague.invited': 'Collega uitgenodigd',
  'colleague.link-made': 'Link gemaakt voor een collega',
  'account-request.asked': 'Verzoek over een account gedaan',
  'account-request.granted': 'Verzoek over een account toegestaan',
  'account-request.refused': 'Verzoek over een account niet toegestaan',
  'account-request.withdrawn': 'Verzoek over een account ingetrokken',
  'advisory-body.made': 'Adviesorgaan toegevoegd',
  'advisory-body.ended': 'Adviesorgaan beëindigd',
  'provider.imported': 'Aanbieder overgenomen uit een ouder systeem',
  'provider.registered': 'Aanbieder een account gegeven',
  'phrase.added': 'Standaardzin toegevoegd',
  'phrase.changed': 'Standaardzin gewijzigd',
  'phrase.retired': 'Standaardzin vervallen',
  'assessment.divided': 'Beoordeling verdeeld',
  'assessment.taken-over': 'Beoordeling overgenomen van een collega',
  'assessor-conflict.declared': 'Belang gemeld door een beoordelaar',
  'assessor-conflict.withdrawn': 'Melding van een belang ingetrokken',
  'assessment.changed': 'Oordeel gewijzigd',
  'assessment.consensus-proposed': 'Gezamenlijk oordeel voorgesteld',
  'assessment.consensus-confirmed': 'Gezamenlijk oordeel bevestigd',
  'submission.assessed': 'Beoordeling afgerond',
  'submission.assessment-reopened': 'Beoordeling opnieuw opgepakt',
  'submission.refusal-stated': 'Afwijzing overgenomen uit de bron',
  'submission.late-attempt': 'Te laat ingediend',
  'repair.asked': 'Herstel gevraagd aan de aanbieder',
  'repair.answered': 'Hersteld door de aanbieder',
  'talk.planned': 'Verificatiegesprek gepland',
  'talk.held': 'Verificatiegesprek vastgelegd',
  'talk.cancelled': 'Verificatiegesprek afgezegd',
  'clarification.asked': 'Vraag gesteld aan de aanbieder',
  'clarification.answered': 'Vraag beantwoord door de aanbieder',
  'college-decision.proposed': 'Besluit voorgesteld',
  'college-decision.outcome-changed': 'Uitkomst gewijzigd',
  'college-decision.again-proposed': 'Nieuw besluit over een uitkomst voorbereid',
  'college-decision.verdict-revised': 'Oordeel herzien in een later besluit',
  'college-decision.end-set': 'Laatste dag van een deelname vastgelegd',
  'college-decision.outcome-dropped': 'Uitkomst uit een voorstel gehaald',
  'college-decision.decided': 'Besluit vastgelegd',
  'college-decision.notified': 'Besluit bekendgemaakt',
  'college-decision.document-issued': 'Collegevoorstel als document gemaakt',
  'college-decision.letters-finished': 'Brieven van een besluit afgemaakt',
  'college-decision.summons-received': 'Dagvaarding ontvangen',
  'college-decision.summons-ended': 'Uitkomst van het kort geding vastgelegd',
  'college-decision.final': 'Besluit definitief',
  'entry-fact.stated': 'Feit over deelname vastgelegd',
  'resident-effect.stated': 'Gevolg voor inwoners vastgelegd',
  'subcontractor.recorded': 'Onderaannemer vastgelegd',
  'council-letter.issued': 'Raadsbrief gemaakt',
  'investigation.step-saved': 'Onderzoek bijgewerkt',
  'calculation.saved': 'Berekening vastgelegd',
  'calculation.spread': 'Tijd verdeeld over de week',
  'norm-set.made': 'Eigen versie van een normenkader gemaakt',
  'norm-set.changed': 'Naam of datum van een normenkader gewijzigd',
  'norm-set.cell-saved': 'Norm bewaard',
  'norm-set.cell-removed': 'Norm weggehaald',
  'norm-set.file-tried': 'Bestand met normen bekeken',
  'norm-set.file-taken-over': 'Normen uit een bestand overgenomen',
  'norm-set.proposed': 'Normenkader voorgelegd',
  'norm-set.returned': 'Normenkader teruggegeven',
  'norm-set.withdrawn': 'Normenkader teruggenomen',
  'norm-set.adopted': 'Normenkader vastgesteld',
  ...TRACK_EVENTS,
  ...JOINT_EVENTS,
  ...MEDIATION_EVENTS,
  'case.budget-recorded': 'Persoonsgebonden budget beoordeeld',
  'case.budget-withdrawn': 'Inwoner ziet af van een persoonsgebonden budget',
  'case.provider-chosen': 'Keuze voor een aanbieder vastgelegd',
  'letter.read': 'Brief bekeken',
  'allocation.prepared': 'Aanbod voorbereid',
  'allocation.viewed': 'Toewijzing bekeken',
  'window-alert.requested': 'Berichten over instapmomenten gevraagd',
  'window-alert.confirmed': 'Berichten over instapmomenten bevestigd',
  'window-alert.ended': 'Berichten over instapmomenten gestopt',
  'audit.exported': 'Controlespoor gedownload',
}

const EVENTS: Readonly<Record<string, string>> = { ...LOT_EVENTS, ...SELECTION_EVENTS, ...DOSSIER_EVENTS, ...SUBMISSION_EVENTS, ...WINDOW_EVENTS, ...DECISION_EVENTS, ...INTEGRITY_EVENTS, ...AGREEMENT_EVENTS, ...EVENT_LABELS, ...ALLOCATION_EVENTS, ...OBJECTION_EVENTS, ...LETTER_TEXT_EVENTS, ...SUPERVISION_EVENTS, ...RULE_EVENTS, ...ADVICE_EVENTS, ...COMPLAINT_EVENTS, ...FACILITY_EVENTS, ...FACILITY_FOLLOW_EVENTS, ...CALLER_EVENTS, ...QUESTION_EVENTS, ...REVIEW_EVENTS, ...PROOF_EVENTS, ...ROOM_EVENTS, ...SAMPLE_EVENTS, ...MOMENT_EVENTS, ...RESIDENT_EVENTS, ...DESTRUCTION_EVENTS, ...BRIDGE_EVENTS, ...UNDO_EVENTS, ...MERGE_EVENTS, ...PILOT_EVENTS, ...OTHERS }

/** What happened, in words; an event without words shows its code, so that nothing disappears. */
export const eventLabel = (event: string): string => EVENTS[event] ?? `Overig: ${event}`

const SUBJECTS: Readonly<Record<string, string>> = {
  campaign: 'herindicatie',
  'campaign-case': 'inwoner in een herindicatie',
  conversion: 'omzetting van de algemene voorziening',
  'conversion-case': 'inwoner in een omzetting',
  changeover: 'contractovergang',
  'changeover-case': 'inwoner in een contractovergang',
  'help-mapping': 'vertaling van hulp',
  municipality: 'gemeente',
  pilot: 'pilot',
  'burden-report': 'melding van last',
  procedure: 'procedure',
  'entry-window': 'instapmoment',
  window: 'instapmoment',
  criterion: 'eis',
  'library-criterion': 'eis in de bibliotheek',
  submission: 'inschrijving',
  assessment: 'oordeel',
  clarification: 'vraag',
  question: 'vraag',
  remark: 'opmerking',
  proof: 'bewijs',
  sample: 'steekproef',
  moment: 'eis op haar moment',
  'criterion-review': 'eis',
  answer: 'antwoord',
  'college-decision': 'collegebesluit',
  agreement: 'overeenkomst',
  resident: 'inwoner',
  keys: 'sleutels',
  representative: 'vertegenwoordiger',
  'household-member': 'huisgenoot',
  'resident-note': 'notitie',
  'file-consent': 'toestemming',
  advice: 'advies',
  'contribution-handover': 'lijst eigen bijdrage',
  import: 'import uit een ouder systeem',
  'resident-export': 'inzage',
  'file-transfer': 'overdracht',
  'incoming-file': 'dossier van een andere gemeente',
  'resident-search': 'zoekvraag',
  case: 'zaak',
  investigation: 'onderzoek',
  calculation: 'berekening',
  'norm-set': 'normenkader',
  'provider-choice': 'keuze',
  indication: 'indicatie',
  allocation: 'toewijzing',
  objection: 'bezwaar',
  'rule-proposal': 'voorstel voor een regel',
  complaint: 'klacht',
  'call-back': 'terugbelverzoek',
  'facility-registration': 'inschrijving algemene voorziening',
  'facility-placement': 'cliënt algemene voorziening',
  'supervision-file': 'toezichtdossier',
  letter: 'brief',
  'council-letter': 'raadsbrief',
  file: 'bestand',
  'window-alert': 'aanmelding voor berichten',
}

/** What a line is about, without saying which one: that stands in the file itself. */
export const subjectLabel = (type: string): string => SUBJECTS[type] ?? type

export const AUDIT_COLUMNS = ['Nummer', 'Tijdstip', 'Wat', 'Waarover', 'Wie', 'Rol', 'Onderdeel', 'Doel', 'Gewijzigd'] as const

/** How far the control of the chain went for this page, and how far the rounds along all its lines are (ADR 0105). */
export function howFar(chain: { readonly lines: number; readonly seen: number; readonly round: { readonly through: number; readonly wholeAt: Date | null; readonly wholeThrough: number | null } }): string {
  if (chain.seen === chain.lines) return `Zojuist zijn alle ${number(chain.lines)} regels nagerekend, ook de regels die u niet mag lezen.`
  const { through, wholeAt, wholeThrough } = chain.round
  const before = wholeAt && wholeThrough !== null ? `Alle regels tot en met regel ${number(wholeThrough)} zijn nagerekend op ${formatInstantLong(wholeAt)}.` : through === 0 ? `De eerste ronde langs alle ${number(chain.lines)} regels moet nog beginnen.` : `De eerste ronde langs alle ${number(chain.lines)} regels is bij regel ${number(through)}.`
  return `Zojuist zijn de nieuwste ${number(chain.seen)} regels nagerekend, ook de regels die u niet mag lezen. ${before}`
}
