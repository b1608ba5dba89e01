/** One kind of key: where it stands and what to do with it. What a portal's own are like, its queries add (`queries/keys.ts`). */
export type KeyKind = {
  readonly id: 'ring' | 'index' | 'actions' | 'sealing' | 'signing' | 'factor' | 'session' | 'organisation' | 'database'
  readonly name: string
  readonly for: string
  readonly place: string
  readonly who: string
  readonly rotation: string
  readonly lost: string
  /** The test that rehearses the rotation; null: nobody did. */
  readonly rehearsed: string | null
}

const SERVER = 'Wie de server beheert'

/** Every kind of key of the portal (ASVS V11.1.1, V11.1.2): the page for administrators and docs/operations.md are both drawn from this list. */
export const KEY_KINDS: readonly KeyKind[] = [
  {
    id: 'ring', name: 'Sleutelbos', for: 'Versleutelt bestanden, BSN’s, brieven en concepten (AES-256-GCM, per doel afgeleid met HKDF)', place: 'PERCEEL_KEYS_FILE of PERCEEL_KEYS, buiten de database', who: SERVER,
    rotation: 'Een nieuwe sleutel als `current` erbij, elk proces opnieuw starten, dan `npm run keys:rotate`. BSN’s komen mee. Bestanden, brieven, concepten, inschrijvingen en de geheimen van apps houden hun sleutel: laat die in de bos staan.',
    lost: 'Wat ermee is versleuteld, is voorgoed onleesbaar. Bewaar de bos daarom ook apart van de reservekopie van de database.', rehearsed: 'tests/security/residents-file.test.ts',
  },
  {
    id: 'index', name: 'Zoeksleutel', for: 'Vindt een BSN zonder het te lezen (HMAC-SHA-256)', place: '`index` in de sleutelbos', who: SERVER,
    rotation: 'Een nieuwe als `index`, de oude als `indexBefore`, elk proces opnieuw starten, dan `npm run keys:rotate`. Daarna kan `indexBefore` weg.',
    lost: 'Zoeken op BSN vindt niets meer. Zet een nieuwe sleutel neer en draai `npm run keys:rotate`: de BSN’s zelf blijven leesbaar.', rehearsed: 'tests/security/residents-file.test.ts',
  },
  {
    id: 'sealing', name: 'Sleutelparen van instapmomenten', for: 'Verzegelt inschrijvingen tot de opening (X25519)', place: 'De database; het geheime deel is versleuteld met de sleutelbos', who: 'Niemand leest het geheime deel; twee inkopers geven het vrij bij de opening',
    rotation: 'Elk instapmoment heeft een eigen paar, dat bij de opening of de intrekking wordt vernietigd. Het wordt niet eerder vervangen: dat zou iemand vóór de opening bij het geheime deel brengen. De sleutel uit de bos blijft nodig tot de opening.',
    lost: 'Zonder de sleutel uit de bos gaat dat instapmoment niet meer open.', rehearsed: 'tests/rules/keys.test.ts',
  },
  {
    id: 'signing', name: 'Sleutel onder ontvangstbewijzen', for: 'Tekent ontvangstbewijzen en lijsten van vingerafdrukken (Ed25519)', place: 'Afgeleid van de sleutelbos; het openbare deel staat op het portaal', who: SERVER,
    rotation: 'Gaat mee met de sleutelbos. Wat eerder is getekend, blijft na te gaan zolang de oude sleutel in de bos staat.', lost: 'Oude ontvangstbewijzen zijn alleen nog na te gaan met een bewaarde openbare sleutel.', rehearsed: 'tests/rules/receipts.test.ts',
  },
  {
    id: 'factor', name: 'Geheimen van apps voor codes', for: 'Rekent de code van zes cijfers na (TOTP)', place: 'De database, versleuteld met de sleutelbos', who: 'De persoon zelf, in zijn app',
    rotation: 'Per persoon: zijn account begint opnieuw, door twee beheerders.', lost: 'De persoon gebruikt een herstelcode, of zijn account begint opnieuw.', rehearsed: 'tests/security/identity.test.ts',
  },
  {
    id: 'session', name: 'Sessies', for: 'Houdt iemand ingelogd', place: 'Willekeurige tekens in de browser; de database heeft alleen de vingerafdruk (SHA-256)', who: 'De persoon zelf; zijn beheerder kan de sessie beëindigen',
    rotation: 'Er is geen geheim dat voor alle sessies geldt. Elke inlog en elke bevestiging geeft nieuwe tekens, en na acht uur is een sessie voorbij.', lost: 'Beëindig de sessies van die persoon.', rehearsed: 'tests/integration/sessions.test.ts',
  },
  {
    id: 'actions', name: 'Sleutel voor formulieren', for: 'Laat elk proces de formulieren van het andere aannemen', place: 'NEXT_SERVER_ACTIONS_ENCRYPTION_KEY_FILE of NEXT_SERVER_ACTIONS_ENCRYPTION_KEY, buiten de database', who: SERVER,
    rotation: 'Een nieuwe waarde en elk proces opnieuw starten, het ene na het andere. Een formulier dat al open stond, neemt het nieuwe proces ook aan.', lost: 'Zet een nieuwe neer; er is niets mee versleuteld dat blijft.', rehearsed: 'tests/reliability/form-key.test.ts',
  },
  {
    id: 'organisation', name: 'Inloggen bij de eigen organisatie', for: 'Laat het portaal zien wie het is bij Entra ID of een makelaar van eHerkenning', place: 'PERCEEL_OIDC_STAFF_CLIENT_SECRET en PERCEEL_OIDC_PROVIDER_CLIENT_SECRET, of hun bestanden, buiten de database', who: 'Wie de server beheert, samen met de organisatie',
    rotation: 'Een nieuwe bij de organisatie maken, hier neerzetten en elk proces opnieuw starten. De sleutels waarmee de organisatie zelf tekent, haalt het portaal bij elke inlog op.', lost: 'Niemand kan zo inloggen tot er een nieuwe is.', rehearsed: 'tests/security/oidc.test.ts',
  },
  {
    id: 'database', name: 'Wachtwoorden van de database', for: 'Verbindt het portaal met de database', place: 'DATABASE_URL_FILE of DATABASE_URL, buiten de database; die voor migraties en kopieën krijgt het portaal niet', who: 'Wie de database beheert',
    rotation: 'Een nieuw wachtwoord met `alter role`, dan binnen drie seconden het nieuwe bestand van DATABASE_URL_FILE: elk proces leest het zelf, zonder dat iemand iets merkt. Start daarna elk proces opnieuw, het ene na het andere: dan is geen verbinding meer van het oude. Staat het adres in DATABASE_URL, dan merken lezers de overgang: doe het als er weinig zijn.', lost: 'De beheerder van de database zet een nieuw wachtwoord.', rehearsed: 'tests/reliability/database-password.test.ts',
  },
]

/** Of these the portal notes itself when it first saw one. */
export const NOTED = ['ring', 'index', 'actions'] as const
