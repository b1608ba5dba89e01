import { expect } from '@playwright/test'
import { samplePdf } from '@/tests/e2e/hands'
import type { Hands } from '@/tests/e2e/hands'

export const TITLE = 'Huishoudelijke ondersteuning 2026'
export const REFERENCE = 'NMD-HO-2026'
export const WINDOW = 'Start 2026'
export const LOTS = ['Assen', 'Tynaarlo'] as const

/** One criterion of each kind, and each way of answering once. */
const CRITERIA = [
  { kind: 'Uitsluitingsgrond', title: 'Geen faillissement', holds: 'bij de inschrijving', answer: 'Verklaring met ja of nee' },
  { kind: 'Geschiktheidseis', title: 'Verzekering', holds: 'tijdens de hele looptijd', answer: 'Bewijsstuk' },
  { kind: 'Minimumeis', title: 'Plan van aanpak', holds: 'bij de inschrijving', answer: 'Toelichting in tekst' },
  { kind: 'Uitvoeringseis', title: 'Akkoord met Tarieven: nog vast te stellen', holds: 'bij de inschrijving', answer: 'Akkoord met de voorwaarde' },
] as const

/** Step 2: from an empty draft to a published procedure; gives its id. */
export async function makeProcedure(hands: Hands): Promise<string> {
  await hands.start('Marit Hofstee', '/inkoop/procedures/nieuw')
  await hands.fill({ Titel: TITLE, Kenmerk: REFERENCE, Samenvatting: 'Twee gemeenten kopen hulp in het huishouden in. Wie aan de eisen voldoet, doet mee.' })
  await hands.choose('Soort procedure', 'Semi open house')
  await expect(hands.field('Reactietermijn')).toHaveValue('20')
  await hands.choose('Door hoeveel mensen wordt een eis beoordeeld?', 'Eén inkoper')
  await hands.accessible()
  await hands.press('Concept maken')
  await hands.done('De procedure is aangemaakt')
  const id = /procedures\/([0-9a-f-]{36})/.exec(hands.page.url())?.[1] ?? ''
  expect(id).not.toBe('')

  await hands.go(`/inkoop/procedures/${id}/percelen`)
  for (const without of ['Aa en Hunze', 'Midden-Drenthe', 'Noordenveld'])
    for (const box of await hands.page.getByRole('group', { name: new RegExp(`^${without}`) }).getByRole('checkbox').all()) await box.uncheck()
  await hands.press('Percelen bewaren')
  await hands.done('Bewaard')

  for (const criterion of CRITERIA) await addCriterion(hands, id, criterion)
  await hands.go(`/inkoop/procedures/${id}/criteria`)
  await hands.heading('4 eisen')

  await hands.go(`/inkoop/procedures/${id}/planning/nieuw`)
  await hands.fill({ Naam: WINDOW, 'Open vanaf': '2-12-2025', 'Tijd van opening': '9:00', 'Sluit op': '16-1-2026', 'Tijd van sluiting': '12:00', 'De colleges besluiten uiterlijk op': '27-2-2026', 'De overeenkomst start op': '1-4-2026' })
  await hands.choose('Soort instapmoment', 'Eenmalig')
  await hands.press('Instapmoment plannen')
  // Less than three months: refused until there is a reason or a later start.
  await hands.heading(/Er staat 1 fout op deze pagina|Dit kan nu niet/)
  await expect(hands.field('Naam')).toHaveValue(WINDOW)
  await hands.fill({ 'De overeenkomst start op': '1-7-2026' })
  await hands.press('Instapmoment plannen')
  await hands.done('Het instapmoment is gepland')

  await hands.go(`/inkoop/procedures/${id}/documenten/nieuw`)
  await hands.upload('Bestand', await samplePdf('inkoopdocument'))
  await hands.press('Bestand toevoegen')
  await hands.heading('Stap 2 van 2: beschrijf het document')
  await hands.fill({ Titel: 'Inkoopdocument' })
  await hands.pick('Soort document', 'Inkoopdocument')
  await hands.press('Document toevoegen')
  await hands.done('Het document is toegevoegd')

  await hands.go(`/inkoop/procedures/${id}/documenten/artikel/nieuw`)
  await hands.fill({ Titel: 'Looptijd', Tekst: 'De overeenkomst geldt twee jaar en kan twee keer met twee jaar worden verlengd.', Bron: 'Inkoopdocument, hoofdstuk 4' })
  await hands.press('Artikel toevoegen')
  await hands.heading('Artikel 1 Looptijd')

  await hands.go(`/inkoop/procedures/${id}/publiceren`)
  await hands.heading('Alles is compleet')
  await hands.accessible()
  await hands.press('Procedure publiceren')
  await hands.done('De procedure is gepubliceerd')
  return id
}

async function addCriterion(hands: Hands, id: string, criterion: (typeof CRITERIA)[number]): Promise<void> {
  await hands.go(`/inkoop/procedures/${id}/criteria/nieuw`)
  await hands.choose('Soort eis', criterion.kind)
  await hands.fill({ Titel: criterion.title, 'Tekst van de eis': `De tekst van de eis ${criterion.title}.`, 'Waarom deze eis?': `De reden van ${criterion.title}.`, Bewijs: 'Zie de tekst van de eis.' })
  await hands.choose('Moment', criterion.holds)
  await hands.choose('Zo antwoordt de aanbieder', criterion.answer)
  if (criterion.answer === 'Verklaring met ja of nee') await hands.choose('Bij welk antwoord voldoet de aanbieder niet?', 'Bij ja')
  if (criterion.answer === 'Bewijsstuk') await hands.pick('Welk bewijsstuk?', 'Polis aansprakelijkheid')
  if (criterion.answer === 'Toelichting in tekst') await hands.page.getByRole('checkbox', { name: /^De aanbieder antwoordt per perceel/ }).check()
  await hands.press('Eis toevoegen')
  await hands.done('De eis is toegevoegd')
}

/** What anyone may read of it. */
export async function readInPublic(hands: Hands, id: string): Promise<void> {
  await hands.page.context().clearCookies()
  await hands.go(`/procedures/${id}`)
  await hands.heading(TITLE)
  for (const heading of ['Uitsluitingsgronden', 'Geschiktheidseisen', 'Minimumeisen', 'Uitvoeringseisen', 'Artikel 1 Looptijd']) await hands.heading(heading)
  await hands.sees('De reden van Plan van aanpak.')
  expect((await hands.download(/^Inkoopdocument/)).subarray(0, 5).toString()).toBe('%PDF-')
  await hands.accessible()
}
