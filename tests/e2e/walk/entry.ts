import { expect } from '@playwright/test'
import { samplePdf } from '@/tests/e2e/hands'
import type { Hands } from '@/tests/e2e/hands'
import { WINDOW } from '@/tests/e2e/walk/procurement'

export const PROVIDER = 'Thuishulp De Linde B.V.'

export type Entered = { readonly submissionId: string; readonly windowId: string; readonly number: string; readonly evidence: string }

/** Step 3: dossier, lots, answers, evidence, check, hand in one lot, complete the other and replace. */
export async function enter(hands: Hands): Promise<Entered> {
  const { page } = hands
  await hands.start('Nadia Loman', '/aanbieder/dossier')
  await hands.follow('Wijzigen')
  await hands.fill({ 'AGB-code': '98000020', Telefoonnummer: '0592 000 000' })
  await hands.press('Gegevens bewaren')
  await hands.done('Uw dossier is bijgewerkt')

  await hands.follow(/^Inschrijvingen/)
  await hands.heading(WINDOW)
  const windowId = await page.locator('input[name=windowId]').first().inputValue()
  await hands.press(`Inschrijving voor ${WINDOW} beginnen`)
  await hands.done('Uw inschrijving is begonnen')
  const submissionId = /inschrijvingen\/([0-9a-f-]{36})/.exec(page.url())?.[1] ?? ''
  await hands.choose('Voor welke percelen schrijft u in?', 'Assen')
  await hands.choose('Voor welke percelen schrijft u in?', 'Tynaarlo')
  await hands.press('Bewaren en verder')
  // Whether there is something to take over depends on the dossier; this walk types everything.
  await hands.go(`/aanbieder/inschrijvingen/${submissionId}/gegevens`)
  await hands.follow('Verder naar eisen en antwoorden')
  await hands.follow('Naar de eerste open vraag')

  await hands.heading('Geen faillissement')
  await hands.choose('Is dit bij u het geval?', 'Nee')
  await hands.press('Bewaren en volgende eis')
  await hands.heading('Plan van aanpak')
  await hands.fill({ 'Uw antwoord voor Assen': 'In Assen is onze wijkcoördinator het vaste aanspreekpunt.' })
  await hands.press('Bewaren en volgende eis')
  await hands.heading('Akkoord met Tarieven: nog vast te stellen')
  await hands.choose('Gaat u hiermee akkoord?', 'Ja, akkoord')
  await hands.press('Bewaren en verder')

  await hands.heading('Bewijsstukken')
  const expired = await addPolicy(hands, '30-11-2025')
  await hands.sees(/[Vv]erlopen/)
  const evidence = await addPolicy(hands, '31-12-2027')
  expect(evidence).not.toBe(expired)
  await hands.press('Bewaren en verder')

  await hands.heading('Controleren en indienen')
  await hands.sees('Tynaarlo is nog niet compleet')
  await hands.accessible()
  await sign(hands, 'Inschrijving indienen voor 1 perceel')
  await hands.done('Uw inschrijving is ontvangen')
  await hands.heading('Ontvangstbewijs')
  await hands.sees('Niet ingediend: Tynaarlo.')

  await hands.follow('Tynaarlo alsnog aanvullen')
  await hands.heading('Controleren en indienen')
  await hands.go(`/aanbieder/inschrijvingen/${submissionId}/eisen`)
  await hands.follow('Plan van aanpak')
  await hands.fill({ 'Uw antwoord voor Tynaarlo': 'In Tynaarlo sluiten wij elke maand aan bij het wijkteam.' })
  await hands.press('Bewaren en naar het overzicht')
  await hands.done('Bewaard')
  await hands.go(`/aanbieder/inschrijvingen/${submissionId}/controle`)
  await sign(hands, 'Inschrijving vervangen voor 2 percelen')
  await hands.done('Uw inschrijving is ontvangen')

  // The receipt: number, the server's time to the millisecond, and the fingerprint.
  await hands.sees(/^02-12-2025 10\.\d\d\.\d\d,\d{3} uur/)
  await hands.sees(/([0-9a-f]{8} ){7}[0-9a-f]{8}/)
  const number = (await page.getByText(/^I-2026-[0-9A-Z]{5}$/).first().textContent()) ?? ''
  expect((await hands.download('PDF openen')).subarray(0, 5).toString()).toBe('%PDF-')
  await hands.accessible()
  return { submissionId, windowId, number, evidence }
}

async function addPolicy(hands: Hands, validUntil: string): Promise<string> {
  await hands.follow(/^Nieuw stuk/)
  await hands.upload('Bestand', await samplePdf('polis'))
  await hands.press('Bestand uploaden')
  await hands.fill({ 'Datum van afgifte': '1-1-2025', 'Geldig tot en met': validUntil })
  const file = (await hands.page.getByRole('link', { name: 'polis.pdf' }).getAttribute('href')) ?? ''
  await hands.press('Stuk bewaren en kiezen')
  await hands.done('Het stuk staat in uw dossier en is gekozen voor deze eis')
  return file
}

async function sign(hands: Hands, button: string): Promise<void> {
  await hands.fill({ 'Naam van wie tekent': 'N. Loman', 'Functie van wie tekent': 'Directeur' })
  await hands.page.getByRole('checkbox', { name: new RegExp(`^Ik mag namens ${PROVIDER}`) }).check()
  await hands.press(button)
}

/** Step 4: until closing an officer finds no trace of who entered, wherever he looks. */
export async function findNothing(hands: Hands, procedureId: string, entered: Entered): Promise<void> {
  await hands.become('Marit Hofstee')
  for (const path of ['/mijn-werk', `/inkoop/procedures/${procedureId}`, `/inkoop/procedures/${procedureId}/gebeurtenissen`, `/inkoop/instapmomenten/${entered.windowId}`, `/inkoop/instapmomenten/${entered.windowId}/openen`, '/inkoop/inschrijvingen', '/contracten']) {
    await hands.go(path)
    await expect(hands.page.getByRole('main')).toBeVisible()
    await hands.seesNot(new RegExp(`${PROVIDER}|${entered.number}|Het Zand`))
  }
  await hands.become('Yara Kok')
  await hands.go('/beheer/postvak')
  await hands.seesNot(new RegExp(`${PROVIDER}|${entered.number}`))
  await hands.become('Marit Hofstee')
  for (const hidden of [entered.evidence, `/inkoop/inschrijvingen/${entered.submissionId}`]) expect((await hands.page.request.get(hidden)).status(), hidden).toBe(404)
}
