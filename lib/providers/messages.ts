import { plural } from '@/lib/format'
import { formatDayLong } from '@/lib/kernel/day'
import type { EvidenceState, RequiredFact, UploadFinding } from '@/lib/providers/rules'
import type { ChangeKind, ChangeStatus, EvidenceKind, GroupStatus, UploadKind } from '@/lib/providers/schema'

export const EVIDENCE_KIND_LABELS = {
  'kvk-extract': 'Uittreksel KVK',
  'liability-insurance': 'Polis aansprakelijkheid',
  'quality-certificate': 'Kwaliteitscertificaat (ISO of HKZ)',
  'vog-statement': 'Verklaring VOG, getekend',
  'tax-statement': 'Verklaring Belastingdienst',
  'local-plan': 'Plan lokale betrokkenheid',
  other: 'Ander stuk',
} as const satisfies Record<EvidenceKind, string>

export const UPLOAD_KIND_LABELS = { ...EVIDENCE_KIND_LABELS, 'employee-vog': 'VOG van een medewerker' } as const satisfies Record<UploadKind, string>

/** What the document must be, in the words of the upload page. */
export const EVIDENCE_KIND_HINTS = {
  'kvk-extract': 'Een uittreksel uit het handelsregister.',
  'liability-insurance': 'De polis of een verklaring van uw verzekeraar, met de einddatum.',
  'quality-certificate': 'Een geldig certificaat van een erkende instelling, met de einddatum.',
  'vog-statement': 'Een getekende verklaring dat u de VOG van elke medewerker hebt gezien. Stuur nooit de VOG van een medewerker zelf.',
  'tax-statement': 'Verklaring betalingsgedrag van de Belastingdienst.',
  'local-plan': 'Uw plan voor de samenwerking in de buurt.',
  other: 'Zet in de naam wat het is.',
} as const satisfies Record<EvidenceKind, string>

export const EVIDENCE_STATE_LABELS = {
  'no-term': 'Geldig',
  valid: 'Geldig',
  'expires-soon': 'Verloopt binnen 60 dagen',
  'expires-before-start': 'Verloopt voor de start',
  expired: 'Verlopen',
} as const satisfies Record<EvidenceState, string>

/** The badge of a state: a disc, a half disc or a cross beside its word. */
export const EVIDENCE_STATE_TONES = {
  'no-term': 'ok',
  valid: 'ok',
  'expires-soon': 'wait',
  'expires-before-start': 'wait',
  expired: 'no',
} as const satisfies Record<EvidenceState, string>

export const FACT_LABELS = {
  legalForm: 'rechtsvorm',
  kvk: 'KVK-nummer',
  street: 'straat',
  houseNumber: 'huisnummer',
  postcode: 'postcode',
  city: 'plaats',
  contactName: 'contactpersoon',
  email: 'e-mailadres',
  signatory: 'wie mag tekenen',
} as const satisfies Record<RequiredFact, string>

/** Every field of the dossier as it is named in its history. */
export const DOSSIER_LABELS = {
  name: 'Statutaire naam',
  legalForm: 'Rechtsvorm',
  kvk: 'KVK-nummer',
  agb: 'AGB-code',
  iban: 'IBAN',
  street: 'Straat',
  houseNumber: 'Huisnummer',
  postcode: 'Postcode',
  city: 'Plaats',
  contactName: 'Contactpersoon',
  email: 'E-mailadres',
  phone: 'Telefoonnummer',
  website: 'Website',
  signatory: 'Mag tekenen',
} as const

export const DOSSIER_REFUSALS = {
  'kvk-taken': 'Bij dit KVK-nummer hoort al een andere aanbieder. Controleer het nummer, of neem contact op met de gemeente.',
  'needs-request': (detail: Readonly<Record<string, string | number>>) => `Dit wijzigt u niet in dit formulier: ${detail['fields'] ?? ''}. Meld de wijziging met bewijs, dan geldt zij na goedkeuring overal tegelijk.`,
} as const

export const EVIDENCE_REFUSALS = {
  'employee-vog': 'De VOG van een medewerker mag hier niet staan. Wij hebben het bestand verwijderd. Voeg een getekende verklaring toe dat u elke VOG hebt gezien, en houd de VOG’s bij u: wij kijken ze steekproefsgewijs bij u in.',
  'issued-missing': 'Vul de datum van afgifte in. Die staat op het stuk.',
  'issued-in-future': 'De datum van afgifte ligt in de toekomst. Vul de datum in die op het stuk staat.',
  'until-missing': 'Vul in tot en met welke dag het stuk geldt. Die datum staat op de polis of het certificaat.',
  'until-not-for-kind': 'Een stuk van deze soort heeft geen einddatum. Laat het veld leeg.',
  'until-before-issued': 'Het stuk loopt af vóór de datum van afgifte. Controleer beide datums.',
} as const

/** Which field each refusal stands beside. */
export const EVIDENCE_FIELDS = {
  'employee-vog': 'kind',
  'issued-missing': 'issuedOn',
  'issued-in-future': 'issuedOn',
  'until-missing': 'validUntil',
  'until-not-for-kind': 'validUntil',
  'until-before-issued': 'validUntil',
} as const

/** What the dossier's history calls each event. */
export const DOSSIER_EVENTS: Readonly<Record<string, string>> = {
  'dossier.updated': 'Gegevens gewijzigd',
  'evidence.added': 'Bewijsstuk toegevoegd',
  'evidence.version-added': 'Nieuwe versie van een bewijsstuk',
  'file.uploaded': 'Bestand geüpload',
  'file.refused': 'Besmet bestand geweigerd',
  'file.scanned': 'Bestand gecontroleerd op virussen',
  'dossier-change.reported': 'Wijziging gemeld',
  'dossier-change.withdrawn': 'Melding ingetrokken',
  'dossier-change.checked': 'Wijziging nagekeken',
  'dossier-change.approved': 'Wijziging goedgekeurd',
  'dossier-change.refused': 'Wijziging niet goedgekeurd',
  'own-data.exported': 'Eigen gegevens gedownload',
  'establishment.added': 'Vestiging toegevoegd',
  'establishment.updated': 'Vestiging gewijzigd',
  'group.stated': 'Concern opgegeven',
  'group.asked': 'Concern gevraagd om te bevestigen',
  'group.confirmed': 'Concern bevestigd',
  'group.denied': 'Concern ontkend',
  'group.ended': 'Einde van het concern opgegeven',
  'membership.ended': 'Toegang van een collega beëindigd',
  'colleague.invited': 'Collega uitgenodigd',
  'colleague.link-made': 'Link gemaakt voor een collega',
  'merger.decided': 'Besloten over een deelname bij een fusie',
}

export const CHANGE_KIND_LABELS = {
  'legal-name': 'Naam of rechtsvorm',
  agb: 'AGB-code',
  'establishment-agb': 'AGB-code van een vestiging',
  iban: 'IBAN',
  signatory: 'Wie mag tekenen',
  address: 'Vestigingsadres',
  merger: 'Fusie of overname',
} as const satisfies Record<ChangeKind, string>

/** What must go along with each, in the words of the upload page. */
export const CHANGE_PROOF_HINTS = {
  'legal-name': 'Een uittreksel uit het handelsregister met de nieuwe naam.',
  agb: 'De bevestiging van Vektis.',
  'establishment-agb': 'De bevestiging van Vektis, op naam van de vestiging.',
  iban: 'Een bewijs van uw bank op naam van uw organisatie.',
  signatory: 'Een uittreksel uit het handelsregister of een getekende volmacht.',
  address: 'Een uittreksel uit het handelsregister met het nieuwe adres.',
  merger: 'De akte of een uittreksel uit het handelsregister.',
} as const satisfies Record<ChangeKind, string>

export const CHANGE_STATUS_LABELS = {
  reported: { tone: 'wait', text: 'Gemeld' },
  checked: { tone: 'wait', text: 'Nagekeken, wacht op de tweede' },
  approved: { tone: 'ok', text: 'Goedgekeurd' },
  refused: { tone: 'no', text: 'Niet goedgekeurd' },
  withdrawn: { tone: 'none', text: 'Ingetrokken' },
} as const satisfies Record<ChangeStatus, { tone: string; text: string }>

export const REPORT_REFUSALS = {
  'nobody-knows': 'Nog geen gemeente werkt met uw gegevens. U kunt ze zelf wijzigen in uw dossier.',
  'nothing-changes': 'Dit staat al zo in uw dossier. Vul in wat er verandert.',
  'own-kvk': 'Dit is uw eigen KVK-nummer. Vul het nummer in van de organisatie waarin u opgaat.',
  'no-establishment': 'Kies om welke vestiging het gaat. Staat zij er niet bij, voeg haar dan eerst toe aan uw dossier.',
  'already-reported': 'U hebt hierover al een wijziging gemeld die nog loopt. Wacht de beslissing af of trek haar in.',
} as const
export const ESTABLISHMENT_LABELS = { number: 'Vestigingsnummer', name: 'Naam', agb: 'AGB-code', street: 'Straat', houseNumber: 'Huisnummer', postcode: 'Postcode', city: 'Plaats', validFrom: 'Eerste dag', validUntil: 'Laatste dag' } as const

export const ESTABLISHMENT_REFUSALS = {
  'number-taken': 'Dit vestigingsnummer staat al in een dossier. Controleer het nummer in het handelsregister.',
  'until-before-from': 'De laatste dag ligt voor de eerste dag. Controleer beide datums.',
  'needs-request': ({ fields }: Readonly<Record<string, string | number>>) => `Dit wijzigt u niet in dit formulier: ${fields ?? ''}. Een nieuw nummer is een nieuwe vestiging; een nieuwe AGB-code meldt u met bewijs.`,
} as const

export const GROUP_STATUS_LABELS = {
  stated: { tone: 'wait', text: 'Opgegeven met bewijs' },
  confirmed: { tone: 'ok', text: 'Bevestigd' },
  denied: { tone: 'no', text: 'Klopt niet volgens die organisatie' },
} as const satisfies Record<GroupStatus, { tone: string; text: string }>

export const END_COLLEAGUE_REFUSALS = {
  'last-admin': 'Dit is de laatste beheerder van uw organisatie. Zonder beheerder kan niemand meer indienen of tekenen. Nodig eerst een andere beheerder uit.',
  'ended-already': 'Deze toegang is al beëindigd.',
} as const

/** What is still missing before somebody with a role can sign in. */
export const WAITS_FOR_ACCOUNT: Readonly<Record<string, string | undefined>> = { invited: 'Koos nog geen wachtwoord', password: 'Stelde nog geen app in' }

export const INVITE_COLLEAGUE_REFUSALS = {
  'there-already': 'Deze collega heeft deze rol al.',
  off: 'Deze persoon is uitgezet. Vraag de beheerder van de gemeente om hulp.',
} as const
export const REGISTER_REFUSALS = {
  'kvk-known': 'Een organisatie met dit KVK-nummer heeft al een account. Een beheerder van die organisatie nodigt collega’s uit.',
  off: 'Deze persoon is uitgezet. Zet hem eerst weer aan bij Mensen en rollen.',
} as const

const UNTIL_BEFORE = 'De laatste dag ligt voor de eerste dag. Controleer beide datums.'
export const STATE_GROUP_REFUSALS = {
  'own-kvk': 'Dit is uw eigen KVK-nummer. Vul het nummer in van de organisatie boven u.',
  'group-overlaps': 'U hoort in deze periode al bij een organisatie. Geef eerst daarvan de laatste dag op.',
  circle: 'Deze organisatie zegt zelf bij u te horen. Controleer wie boven wie staat.',
  'until-before-from': UNTIL_BEFORE,
} as const
export const ANSWER_GROUP_REFUSALS = { 'answered-already': 'Hierop is al geantwoord.', 'reason-missing': 'Schrijf waarom het niet klopt.' } as const
export const ASK_PARENT_REFUSALS = {
  'no-account': 'Deze organisatie heeft nog geen account. Vraag haar zich aan te melden met haar KVK-nummer; daarna kunt u haar hier vragen.',
  'asked-already': 'Deze organisatie is al gevraagd.',
  'ended-already': 'U hoort niet meer bij deze organisatie. Er valt niets te bevestigen.',
} as const

export const END_GROUP_REFUSALS = { 'ended-already': 'De laatste dag is al opgegeven.', 'until-before-from': UNTIL_BEFORE } as const

/** How sure it is that a provider belongs to an organisation, in a sentence. */
export const groupStanding = (link: { readonly status: GroupStatus; readonly parentName: string; readonly answeredName: string | null }): string =>
  link.status === 'confirmed' ? `${link.parentName} heeft dit bevestigd (${link.answeredName ?? ''}).` : link.status === 'denied' ? `${link.parentName} zegt dat dit niet klopt.` : 'Opgegeven door de aanbieder, met bewijs. Niet bevestigd door die organisatie.'

/** An establishment in a line: its name, its number and its own AGB. */
export const establishmentText = (each: { readonly name: string; readonly number: string; readonly agb: string | null }): string => `${each.name} (vestigingsnummer ${each.number}${each.agb ? `, AGB ${each.agb}` : ''})`

export const WITHDRAW_REFUSALS = { decided: 'Over deze wijziging is al beslist.' } as const

/** What the look into a document found, and what to do about it. */
export function findingText(finding: UploadFinding, asked: EvidenceKind | undefined): { tone: 'ok' | 'wait' | 'no' | 'none'; label: string; text: string } {
  const kind = asked ? EVIDENCE_KIND_LABELS[asked] : ''
  switch (finding.code) {
    case 'readable':
      return { tone: 'ok', label: 'Leesbaar', text: finding.pages === null ? 'Het bestand is te lezen.' : `Het bestand is te lezen en telt ${plural(finding.pages, 'bladzijde', 'bladzijden')}.` }
    case 'no-text':
      return { tone: 'none', label: 'Geen tekst gevonden', text: 'Dit lijkt een scan of foto. Dat mag. Kijk zelf of alles scherp en compleet is.' }
    case 'looks-right':
      return { tone: 'ok', label: 'Soort klopt', text: `Dit lijkt op wat is gevraagd: ${kind}.` }
    case 'looks-like-other':
      return { tone: 'wait', label: 'Ander soort stuk?', text: `Gevraagd is: ${kind}. Dit lijkt op: ${EVIDENCE_KIND_LABELS[finding.kind]}. Open het bestand en kies een ander als u zich hebt vergist. Klopt het toch, ga dan verder.` }
    case 'kind-unsure':
      return { tone: 'none', label: 'Soort onbekend', text: `Wij herkennen niet of dit is wat is gevraagd: ${kind}. Kijk het zelf na.` }
    case 'says-expired':
      return { tone: 'no', label: 'Verlopen?', text: `Op het stuk staat dat het geldt tot en met ${formatDayLong(finding.day)}. Dat is voorbij. Voeg een geldig stuk toe.` }
    case 'says-ends-before-start':
      return { tone: 'wait', label: 'Verloopt voor de start', text: `Op het stuk staat dat het geldt tot en met ${formatDayLong(finding.day)}, voor de start van de overeenkomst. Het mag mee; houd een nieuw stuk gereed.` }
    case 'says-until':
      return { tone: 'ok', label: 'Nog geldig', text: `Op het stuk staat dat het geldt tot en met ${formatDayLong(finding.day)}. Vul die datum hieronder in als zij klopt.` }
  }
}
