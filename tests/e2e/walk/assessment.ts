import { expect } from '@playwright/test'
import type { Hands } from '@/tests/e2e/hands'
import { PROVIDER } from '@/tests/e2e/walk/entry'
import type { Entered } from '@/tests/e2e/walk/entry'
import { LOTS } from '@/tests/e2e/walk/procurement'

export const REFUSED = 'Huishoudhulp Het Zand B.V.'
export const REASON = 'Het plan noemt geen vast aanspreekpunt.'
const LAST = '4 Akkoord met Tarieven: nog vast te stellen'

/** Step 4: two officers open together; the first can't do it alone. */
export async function openTogether(hands: Hands, procedureId: string, windowId: string): Promise<void> {
  await hands.start('Marit Hofstee', `/inkoop/procedures/${procedureId}`)
  await hands.follow('Naar de opening')
  await hands.press('Openen aanvragen')
  await hands.done('U hebt gevraagd om te openen')
  await expect(hands.button('Inschrijvingen openen')).toHaveCount(0)
  await hands.start('Daan Kuiper', `/inkoop/instapmomenten/${windowId}/openen`)
  await hands.press('Inschrijvingen openen')
  await hands.done('De inschrijvingen zijn geopend')
  await hands.sees('2 inschrijvingen, tijden van de server.')
  expect((await hands.download('Proces-verbaal van opening (PDF)')).subarray(0, 5).toString()).toBe('%PDF-')
  await hands.accessible()
}

type Judgement = { readonly title: string; readonly lot?: string; readonly verdict?: string; readonly reason: string }

async function judge(hands: Hands, { title, lot, verdict = 'Voldoet', reason }: Judgement): Promise<void> {
  const question = lot ? `Voldoet dit in ${lot}?` : 'Voldoet de aanbieder aan deze eis?'
  await hands.heading(title)
  await hands.choose(question, verdict)
  await hands.fill({ Reden: reason })
  await hands.press('Oordeel bewaren en verder')
}

async function finish(hands: Hands): Promise<void> {
  await hands.follow('Beoordeling afronden')
  await hands.press('Beoordeling afronden')
  await hands.done('De beoordeling is afgerond')
}

/** Step 5: criterion by criterion with reasons, a question and its answer, and an entry that fails on a criterion. */
export async function assess(hands: Hands, entered: Entered): Promise<void> {
  await hands.start('Marit Hofstee', '/inkoop/inschrijvingen')
  await hands.follow(PROVIDER)
  await hands.heading('1 Geen faillissement')
  await hands.accessible()
  await judge(hands, { title: '1 Geen faillissement', reason: 'Verklaard; geen aanwijzing van het tegendeel.' })
  await hands.heading('2 Verzekering')
  await hands.follow('Toelichting vragen')
  await hands.fill({ 'Uw vraag': 'Dekt de polis ook schade in de woning van een inwoner?', 'Laatste dag voor het antwoord': '30-1-2026' })
  await hands.press('Vraag versturen')
  await hands.done('Uw vraag is verstuurd')

  await hands.start('Nadia Loman', '/aanbieder/inschrijvingen')
  await hands.follow('Naar de vraag')
  await hands.fill({ 'Uw antwoord': 'Ja, zie artikel 4 van de polis.' })
  await hands.press('Antwoord versturen')
  await hands.done('Uw antwoord is verstuurd')

  await hands.start('Marit Hofstee', `/inkoop/inschrijvingen/${entered.submissionId}`)
  await hands.follow(/^2 Verzekering/)
  await hands.sees(/Ja, zie artikel 4 van de polis\./)
  await judge(hands, { title: '2 Verzekering', reason: 'De polis dekt schade in de woning, zie artikel 4.' })
  for (const lot of LOTS) await judge(hands, { title: '3 Plan van aanpak', lot, reason: `Het plan voor ${lot} noemt een vast aanspreekpunt.` })
  await judge(hands, { title: LAST, reason: 'Akkoord.' })
  await finish(hands)

  await hands.go('/inkoop/inschrijvingen')
  await hands.follow(REFUSED)
  for (const title of ['1 Geen faillissement', '2 Verzekering']) await judge(hands, { title, reason: 'In orde.' })
  await judge(hands, { title: '3 Plan van aanpak', lot: 'Assen', verdict: 'Voldoet niet', reason: REASON })
  await judge(hands, { title: LAST, reason: 'Akkoord.' })
  await finish(hands)
}
