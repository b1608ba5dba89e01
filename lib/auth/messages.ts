/** Why signing in at one's own organisation led back to the door, in words that give nothing away. */
const OUTSIDE_REFUSALS: Readonly<Record<string, string>> = {
  closed: 'Zo inloggen kan hier niet. Gebruik uw e-mailadres en wachtwoord.',
  away: 'Uw organisatie is nu niet te bereiken. Probeer het over een paar minuten opnieuw.',
  over: 'Deze poging om in te loggen is voorbij. Begin opnieuw.',
  'not-trusted': 'Het antwoord van uw organisatie klopte niet. U bent niet ingelogd. Begin opnieuw en waarschuw uw beheerder als het weer gebeurt.',
  'no-second-factor': 'Uw organisatie vroeg niet om een tweede bewijs, zoals een code. Zonder dat kunt u hier niet in. Vraag uw beheerder dit in te stellen.',
  'level-too-low': 'Dit betrouwbaarheidsniveau is te laag. Log in met eHerkenning op niveau 3 of hoger.',
  'no-organisation': 'Uw inlogmiddel noemt geen KvK-nummer. Vraag de leverancier van uw eHerkenning om hulp.',
  'no-mandate': 'U bent niet gemachtigd voor deze dienst. Vraag de beheerder van uw machtigingen om u te machtigen.',
  unknown: 'Wij kennen u hier niet, of u hebt hier geen toegang. Open eerst de link uit uw uitnodiging.',
}

/** The sentence of a reason in the address; nothing for what is no reason of ours. */
export const outsideRefusal = (why: string | undefined): string | undefined => (why !== undefined && Object.hasOwn(OUTSIDE_REFUSALS, why) ? OUTSIDE_REFUSALS[why] : undefined)

/** How far somebody's account came. */
export const ACCOUNT_STATES = { outside: 'Account van de eigen organisatie', ready: 'Wachtwoord en app', password: 'Wachtwoord, nog geen app', invited: 'Uitgenodigd', none: 'Nog geen' } as const

export const REQUEST_LABELS = { 'factor-reset': 'Account opnieuw instellen', 'first-administrator': 'Beheerder voor een aanbieder zonder beheerder' } as const
export const REQUEST_OUTCOMES = {
  granted: { tone: 'ok', text: 'Toegestaan' },
  refused: { tone: 'no', text: 'Niet toegestaan' },
  withdrawn: { tone: 'none', text: 'Ingetrokken' },
} as const

export const REQUEST_REFUSALS = {
  'nothing-to-reset': 'Deze persoon heeft nog geen app en geen account van de eigen organisatie. Een nieuwe link is genoeg.',
  'asked-already': 'Er is al een verzoek voor dit account. Een andere beheerder beslist daarover.',
  'has-administrator': 'Deze aanbieder heeft al een beheerder. Die nodigt zelf collega’s uit.',
  'own-request': 'U vroeg dit zelf. Een andere beheerder staat het toe; u kunt het wel intrekken.',
  'decided-already': 'Over dit verzoek is al beslist. Er is niets gewijzigd.',
  'there-already': 'Deze persoon heeft deze rol al. Er is niets gewijzigd.',
  off: 'Deze persoon is uitgezet. Er is niets gewijzigd.',
} as const
