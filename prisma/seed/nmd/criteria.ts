import type { AddCriterion } from '@/lib/procedures/schema/criterion'

type Seeded = Omit<AddCriterion, 'procedureId'>

export const INVENTED = 'Tekst verzonnen voor de demonstratie.'
const base = { holdsMonths: null, evidenceKind: null, excludingAnswer: null, perLot: false, code: null, source: INVENTED } as const

/** The criteria of the procedure. The letter names the subjects of some; the texts are invented and say so. */
export const CRITERIA: readonly Seeded[] = [
  {
    ...base, kind: 'exclusion', title: 'Geen veroordeling of faillissement', answerKind: 'statement', excludingAnswer: true, code: 'bankruptcy', holdsAt: 'entry',
    text: 'Is uw organisatie failliet, in surseance, of is een bestuurder in de laatste vijf jaar veroordeeld voor fraude of witwassen?',
    rationale: 'De gemeente doet geen zaken met een organisatie die haar verplichtingen niet kan nakomen of niet integer handelt.', proof: 'Eigen verklaring van de aanbieder.',
  },
  {
    ...base, kind: 'exclusion', title: 'Belastingen en premies betaald', answerKind: 'statement', excludingAnswer: false, code: 'tax-pay', holdsAt: 'entry',
    text: 'Hebt u alle belastingen en sociale premies betaald die u moest betalen?',
    rationale: 'Wie belasting en premies betaalt, concurreert eerlijk.', proof: 'Eigen verklaring; op verzoek een verklaring van de Belastingdienst.',
  },
  {
    ...base, kind: 'suitability', title: 'Inschrijving in het handelsregister', answerKind: 'evidence', evidenceKind: 'kvk-extract', code: 'trade-regist', holdsAt: 'entry',
    text: 'Uw organisatie staat in het handelsregister. Voeg een uittreksel toe waarop staat wie mag tekenen.',
    rationale: 'De gemeente moet weten met wie zij een overeenkomst sluit en wie bevoegd is.', proof: 'Uittreksel uit het handelsregister.',
  },
  {
    ...base, kind: 'suitability', title: 'Verzekering tegen aansprakelijkheid', answerKind: 'evidence', evidenceKind: 'liability-insurance', code: 'indem-insu', holdsAt: 'whole-term',
    text: 'U bent verzekerd tegen bedrijfs- en beroepsaansprakelijkheid, ook voor schade in de woning van een inwoner.',
    rationale: 'Schade in de woning van een inwoner moet vergoed kunnen worden.', proof: 'Polis of verklaring van de verzekeraar.',
  },
  {
    ...base, kind: 'suitability', title: 'Kwaliteitssysteem (ISO of HKZ)', answerKind: 'evidence', evidenceKind: 'quality-certificate', code: 'qu-certif-indep', holdsAt: 'start',
    text: 'U werkt met een kwaliteitssysteem dat door een onafhankelijke partij is getoetst, zoals ISO 9001 of HKZ.',
    rationale: 'Een getoetst systeem laat zien dat klachten en fouten tot verbetering leiden.', proof: 'Geldig certificaat.',
  },
  {
    ...base, kind: 'minimum', title: 'Verklaring omtrent het gedrag van medewerkers', answerKind: 'evidence', evidenceKind: 'vog-statement', code: 'local-vog', holdsAt: 'start',
    text: 'Elke medewerker die bij inwoners thuis komt, heeft een verklaring omtrent het gedrag. U verklaart dit met een handtekening. Stuur geen verklaringen van medewerkers mee.',
    rationale: 'Inwoners moeten iemand veilig in huis kunnen laten. De verklaringen zelf blijven bij u; wij kijken ze steekproefsgewijs bij u in.', proof: 'Getekende verklaring van de bestuurder.',
  },
  {
    ...base, kind: 'minimum', title: 'Plan van aanpak lokale betrokkenheid', answerKind: 'text', perLot: true, code: 'local-plan', holdsAt: 'entry',
    text: 'Beschrijf per gemeente hoe u samenwerkt met wijkteams en welzijnsorganisaties, en wie daar het vaste aanspreekpunt is.',
    rationale: 'Wie de buurt kent, signaleert eerder en werkt beter samen.', proof: 'Plan van aanpak per gemeente.',
    source: 'Raadsbrief: aanbieders schrijven in een plan van aanpak hoe zij vorm geven aan de lokale betrokkenheid. De tekst van de eis is verzonnen.',
  },
  {
    ...base, kind: 'minimum', title: 'Ruimere venstertijden', answerKind: 'statement', excludingAnswer: false, code: 'local-windows', holdsAt: 'start',
    text: 'Kunt u hulp bieden in de ochtend, de middag, de avond en op zaterdagochtend?',
    rationale: 'Met meer dagdelen kunnen meer inwoners geholpen worden door hetzelfde aantal medewerkers.', proof: 'Eigen verklaring.',
    source: 'Raadsbrief, onder "Meer flexibiliteit". De tekst van de eis is verzonnen.',
  },
  {
    ...base, kind: 'execution', title: 'Taal van de medewerker', answerKind: 'agreement', code: 'local-language', holdsAt: 'whole-term',
    text: 'Medewerkers die het Nederlands niet vloeiend beheersen, zet u alleen in bij reguliere hulp zonder overname van de regie, en alleen als de inwoner dat goed vindt.',
    rationale: 'Bij overname van de regie is een goed gesprek over het huishouden nodig.', proof: 'Akkoord van de aanbieder.',
    source: 'Raadsbrief, onder "Meer flexibiliteit". De tekst van de eis is verzonnen.',
  },
  {
    ...base, kind: 'execution', title: 'Akkoord met het document "Tarieven: nog vast te stellen"', answerKind: 'agreement', code: 'local-tariffs', holdsAt: 'entry',
    text: 'U gaat akkoord met het document "Tarieven: nog vast te stellen". De tarieven worden bepaald volgens de AMvB reële prijs Wmo 2015.',
    rationale: 'Elke aanbieder krijgt hetzelfde tarief; over de prijs wordt niet geconcurreerd.', proof: 'Akkoord van de aanbieder.',
    source: 'Raadsbrief: de tarieven blijven bepaald worden conform de AMvB reële prijs Wmo 2015. De tekst van de eis is verzonnen.',
  },
  {
    ...base, kind: 'execution', title: 'Winst en jaarlijkse verklaring', answerKind: 'agreement', code: 'local-profit', holdsAt: 'whole-term',
    text: 'Uw winst is hooguit 8% per jaar. Is zij hoger, dan vloeit het meerdere terug naar de zorg. U levert elk jaar een winstverklaring; die is een vast punt in het contractgesprek.',
    rationale: 'Geld voor zorg en ondersteuning is gemeenschapsgeld.', proof: 'Akkoord van de aanbieder; daarna elk jaar een verklaring.',
    source: 'Raadsbrief, onder "Meer grip op zorgwinsten". De tekst van de eis is verzonnen.',
  },
]

export const CLAUSES = [
  { title: 'Doel', text: 'De aanbieder biedt huishoudelijke ondersteuning aan inwoners met een besluit van de gemeente, zodat zij in een schoon en leefbaar huis wonen.', source: INVENTED },
  { title: 'Looptijd en opties', text: 'De overeenkomst geldt twee jaar. De gemeente kan twee keer verlengen met twee jaar. De looptijd is samen hooguit zes jaar.', source: 'Raadsbrief, onder "Investeren in duurzame samenwerking". Tekst verzonnen.' },
  { title: 'Geen afnameplicht', text: 'De inwoner kiest zijn aanbieder. De gemeente belooft geen aantal cliënten of uren.', source: INVENTED },
  { title: 'Tarief', text: 'Het tarief wordt vastgesteld volgens de AMvB reële prijs Wmo 2015. Zolang een tarief nog niet is vastgesteld, gaat de hulp door en wordt er nog niet gedeclareerd.', source: 'Raadsbrief: tarieven conform de AMvB reële prijs Wmo 2015. Tekst verzonnen.' },
  { title: 'Winst', text: 'De winst is hooguit 8% per jaar. Het meerdere vloeit terug naar de zorg. De aanbieder levert elk jaar een winstverklaring.', source: 'Raadsbrief, onder "Meer grip op zorgwinsten". Tekst verzonnen.' },
  { title: 'Dagdelen en taal', text: 'De aanbieder biedt hulp in ruimere dagdelen. Een medewerker die minder vloeiend Nederlands spreekt, komt alleen met toestemming van de inwoner en niet bij overname van de regie.', source: 'Raadsbrief, onder "Meer flexibiliteit". Tekst verzonnen.' },
  { title: 'Overdracht bij einde', text: 'Eindigt de overeenkomst, dan werkt de aanbieder mee aan een overdracht waarbij inwoners zo veel mogelijk hun vaste hulp houden.', source: INVENTED },
] as const
