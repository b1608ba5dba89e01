import type { NameUse } from '@/lib/kernel/names'
import type { About, HouseholdRelation, Receives, RepresentativeKind } from '../schema/people'

export const NAME_USE_LABELS = {
  own: 'Eigen naam',
  partner: 'Naam van de partner',
  'partner-own': 'Naam van de partner, dan eigen naam',
  'own-partner': 'Eigen naam, dan naam van de partner',
} as const satisfies Record<NameUse, string>

export const REPRESENTATIVE_LABELS = {
  curator: 'Curator',
  administrator: 'Bewindvoerder',
  mentor: 'Mentor',
  authorised: 'Gemachtigde',
  contact: 'Contactpersoon',
} as const satisfies Record<RepresentativeKind, string>

export const RECEIVES_LABELS = {
  instead: 'Krijgt de brieven in plaats van de inwoner',
  copy: 'Krijgt een kopie; de inwoner krijgt de brief zelf ook',
  none: 'Krijgt geen brieven',
} as const satisfies Record<Receives, string>

export const ABOUT_LABELS = { all: 'Alles', care: 'Hulp en zorg', money: 'Geldzaken' } as const satisfies Record<About, string>

export const RELATION_LABELS = { partner: 'Partner', child: 'Kind', parent: 'Ouder', sibling: 'Broer of zus', other: 'Andere huisgenoot' } as const satisfies Record<HouseholdRelation, string>

export const REPRESENTATIVE_REFUSALS = {
  nameless: 'Vul de achternaam in, of de naam van de organisatie.',
  'contact-gets-no-letters': 'Een contactpersoon krijgt geen brieven. Kies ‘geen brieven’, of leg vast dat deze persoon gemachtigd is.',
  'curator-gets-letters': 'Een curator handelt voor de inwoner en krijgt altijd de brieven. Kies of hij ze krijgt in plaats van de inwoner, of een kopie.',
  'authority-not-seen': 'Brieven gaan alleen naar iemand van wie u het bewijs hebt gezien. Vul in welk bewijs en wanneer u het zag.',
  'address-missing': 'Vul het adres in waar de brieven naartoe gaan.',
  'proof-without-day': 'Vul in op welke dag u het bewijs zag.',
  'day-without-proof': 'Vul in welk bewijs u zag.',
  'proof-in-future': 'Deze dag komt nog. Vul de dag in waarop u het bewijs zag.',
  'one-instead': 'In deze tijd krijgt al iemand anders deze brieven in plaats van de inwoner. Beëindig dat eerst, of kies ‘een kopie’.',
} as const

export const MEMBER_REFUSALS = {
  'who-is-it': 'Vul een naam in, of het BSN als deze persoon hier een eigen dossier heeft.',
  'file-or-name': 'Bij een BSN komen naam en geboortedatum uit het dossier. Laat die twee leeg.',
  'born-in-future': 'De geboortedatum ligt na vandaag. Controleer de datum.',
  'no-such-file': 'Met dit BSN is er in deze gemeente geen dossier. Controleer het nummer, of vul een naam in.',
  'own-file': 'Dit is het BSN van de inwoner zelf.',
  'member-already': 'Deze persoon staat in deze tijd al bij het huishouden.',
} as const

export const END_REFUSALS = { 'ends-before-start': 'De laatste dag ligt voor de eerste dag.', 'ended-already': 'Hier staat al een laatste dag.' } as const
