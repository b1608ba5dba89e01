import { expect } from '@playwright/test'
import { DEMO_CLOCK } from '@/tests/e2e/command'
import { Hands, samplePdf } from '@/tests/e2e/hands'
import { hrefMailedTo } from '@/tests/support/mailed'
import { test } from '@/tests/support/portal'

test.use({ seed: 'nmd', javaScriptEnabled: false })

const WINDOW = 'Tussentijds 2026'

// The worker's other files start on the demonstration's day.
test.afterEach(({ portal }) => portal.setClock(DEMO_CLOCK))

test('a party without an account answers its one question by the link in its mail, without JavaScript', async ({ page, portal }) => {
  const hands = new Hands(page, portal)
  await hands.go(await hrefMailedTo(portal, 'secretariaat@zandholding.example'))
  await hands.sees('Wie houdt de aandelen in uw onderneming?')
  await hands.fill({ 'Uw antwoord': 'De familie Olding.' })
  await hands.press('Antwoord versturen')
  await expect(hands.field('Uw antwoord')).toHaveValue('De familie Olding.')
  await hands.press('Bestand toevoegen')
  await hands.upload('Bestand bij uw antwoord', await samplePdf('aandeelhouders'))
  await hands.press('Bestand uploaden')
  await expect(hands.field('Uw antwoord')).toHaveValue('De familie Olding.')
  await hands.fill({ 'Uw naam en functie': 'H. Olding, bestuurder' })
  await hands.press('Antwoord versturen')
  await hands.heading('Deze link werkt niet meer')
})

test('a provider finishes its half-filled draft, hands in, replaces and withdraws without JavaScript; too late is refused with both times', async ({ page, portal }) => {
  const hands = new Hands(page, portal)
  await hands.start('Nadia Loman', '/aanbieder/inschrijvingen')
  await hands.follow('Verder met inschrijven')
  await hands.heading('Controleren en indienen')
  const id = /inschrijvingen\/([0-9a-f-]{36})/.exec(page.url())?.[1] ?? ''
  const step = (path: string) => hands.go(`/aanbieder/inschrijvingen/${id}${path}`)

  await test.step('what cannot be is refused per field, and what was typed stays', async () => {
    await hands.go('/aanbieder/dossier/gegevens')
    await hands.fill({ 'KVK-nummer': '1234', IBAN: 'NL91ABNA0417164301', Huisnummer: '12 bis', Plaats: 'Rolde' })
    await hands.press('Gegevens bewaren')
    await hands.heading('Er staan 3 fouten op deze pagina')
    await expect(page).toHaveTitle(/^\(3 invoerfouten\)/)
    await expect(hands.field('Plaats')).toHaveValue('Rolde')
    await expect(hands.field('KVK-nummer')).toHaveValue('1234')
    await hands.fill({ 'KVK-nummer': '90000020', IBAN: 'NL91 ABNA 0417 1643 00', Huisnummer: '12' })
    await hands.press('Gegevens bewaren')
    await hands.done('Uw dossier is bijgewerkt')
  })

  await test.step('the missing statement is uploaded between two steps', async () => {
    await step('/bewijsstukken')
    await page.getByRole('link', { name: /^Nieuw stuk.*gedrag/ }).click()
    await hands.upload('Bestand', { name: 'leeg.pdf', buffer: Buffer.alloc(0) })
    await hands.press('Bestand uploaden')
    await hands.sees('Dit bestand is leeg (0 bytes). Kies een ander bestand.')
    await hands.upload('Bestand', await samplePdf('verklaring'))
    await hands.press('Bestand uploaden')
    await hands.press('Stuk bewaren en kiezen')
    await hands.sees('Vul de datum van afgifte in. Die staat op het stuk.')
    await hands.fill({ 'Datum van afgifte': '1-11-2025' })
    await hands.press('Stuk bewaren en kiezen')
    await hands.done('Het stuk staat in uw dossier en is gekozen voor deze eis')
  })

  const sign = async (button: string) => {
    await hands.fill({ 'Naam van wie tekent': 'N. Loman', 'Functie van wie tekent': 'Directeur' })
    await page.getByRole('checkbox', { name: /^Ik mag namens/ }).check()
    await hands.press(button)
  }

  await test.step('the complete lots are handed in', async () => {
    await step('/controle')
    await hands.press('Inschrijving indienen voor 2 percelen')
    await hands.sees('Vul de functie van wie tekent in.')
    await hands.sees('Vink aan dat u namens de aanbieder mag tekenen.')
    await sign('Inschrijving indienen voor 2 percelen')
    await hands.done('Uw inschrijving is ontvangen')
    await hands.sees('Niet ingediend: Tynaarlo.')
    await hands.sees(/^01-12-2025 \d\d\.\d\d\.\d\d,\d{3} uur$/)
    expect((await hands.download('PDF openen')).subarray(0, 5).toString()).toBe('%PDF-')
  })

  await test.step('the third lot is added by replacing, and one is taken back', async () => {
    await step('/eisen')
    await hands.follow('Plan van aanpak lokale betrokkenheid')
    await hands.fill({ 'Uw antwoord voor Tynaarlo': 'In Tynaarlo werken wij met een vast team.' })
    await hands.press('Bewaren en naar het overzicht')
    await hands.done('Bewaard')
    await step('')
    await hands.sees('U hebt wijzigingen die niet zijn ingediend')
    await hands.follow('Controleren en vervangen')
    await sign('Inschrijving vervangen voor 3 percelen')
    await hands.done('Uw inschrijving is ontvangen')
    await step('/intrekken')
    await page.getByRole('checkbox', { name: 'Noordenveld' }).check()
    await sign('Gekozen percelen intrekken')
    await hands.done('Het perceel is ingetrokken')
    await expect(page.getByRole('table', { name: 'Ingediende versies' }).getByRole('row')).toHaveCount(4)
  })

  await test.step('a page kept open past closing is refused with both times, and says so afterwards', async () => {
    await step('/percelen')
    await hands.choose('Voor welke percelen schrijft u in?', 'Noordenveld')
    await hands.press('Bewaren en verder')
    await step('/controle')
    await portal.setClock('2025-12-15T12:00:01+01:00')
    await sign('Inschrijving vervangen voor 3 percelen')
    await hands.sees(/Gesloten op 15 december 2025 om 12\.00\.00,000 uur\. Uw poging kwam om 12\.\d\d\.\d\d,\d{3} uur\./)
    await step('')
    await hands.sees('Poging na sluiting, niet aangenomen')
    await step('/intrekken')
    await hands.sees('Intrekken kan niet meer')
    await hands.go('/aanbieder/inschrijvingen')
    await expect(page.getByRole('row', { name: new RegExp(WINDOW) })).toContainText('Assen en Tynaarlo')
  })
})
