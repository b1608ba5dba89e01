import { Hands, samplePdf } from '@/tests/e2e/hands'
import { expect, test } from '@/tests/support/portal'
import { readPdf } from '@/tests/support/pdf'

test.use({ javaScriptEnabled: false })

const PLAN = 'In Tynaarlo sluit onze wijkcoördinator elke maand aan bij het wijkteam.'

test('a provider enters, replaces and withdraws without JavaScript', async ({ page, portal }) => {
  const hands = new Hands(page, portal)
  await test.step('what is missing', async () => {
    await hands.start('Nadia Loman', '/aanbieder/inschrijvingen')
    await hands.follow('Verder met inschrijven')
    await hands.heading('Controleren en indienen')
    await hands.sees(/nog niet compleet/)
  })
  const submission = new URL(page.url()).pathname.replace('/controle', '')

  await test.step('a file, on a page of its own', async () => {
    await hands.go(`${submission}/bewijsstukken`)
    await page.getByRole('link', { name: 'Nieuw stuk voor Verklaring omtrent het gedrag van medewerkers' }).click()
    await hands.press('Bestand uploaden')
    await hands.sees('Kies eerst een bestand.')
    await hands.upload('Bestand', await samplePdf('vog-verklaring'))
    await hands.press('Bestand uploaden')
    await hands.fill({ 'Datum van afgifte': '31-2-2025' })
    await hands.press('Stuk bewaren en kiezen')
    await expect(hands.field('Datum van afgifte')).toHaveValue('31-2-2025')
    await hands.sees(/31 .* bestaat niet/)
    await hands.fill({ 'Datum van afgifte': '15-11-2025' })
    await hands.press('Stuk bewaren en kiezen')
    await hands.done('Het stuk staat in uw dossier en is gekozen voor deze eis')
  })

  await test.step('the answer that lacked', async () => {
    await hands.go(`${submission}/eisen`)
    await hands.follow('Plan van aanpak lokale betrokkenheid')
    await hands.fill({ 'Uw antwoord voor Tynaarlo': PLAN })
    await hands.press('Bewaren en naar het overzicht')
    await hands.done('Bewaard')
  })

  await test.step('check, sign, hand in', async () => {
    await hands.go(`${submission}/controle`)
    await hands.fill({ 'Naam van wie tekent': 'N. Loman', 'Functie van wie tekent': 'Directeur' })
    await hands.press('Inschrijving indienen voor 3 percelen')
    await hands.heading('Er staat 1 fout op deze pagina')
    await expect(page).toHaveTitle(/^\(1 invoerfout\)/)
    await expect(hands.field('Functie van wie tekent')).toHaveValue('Directeur')
    await page.getByRole('checkbox', { name: /^Ik mag namens/ }).check()
    await hands.press('Inschrijving indienen voor 3 percelen')
    await hands.done('Uw inschrijving is ontvangen')
    const receipt = await readPdf(await hands.download('PDF openen'))
    expect(receipt.pages.join(' ')).toContain('I-2026-')
  })

  await test.step('replace', async () => {
    await hands.go(`${submission}/eisen`)
    await hands.follow('Plan van aanpak lokale betrokkenheid')
    await hands.fill({ 'Uw antwoord voor Tynaarlo': `${PLAN} Ook op zaterdag.` })
    await hands.press('Bewaren en naar het overzicht')
    await hands.go(`${submission}/controle`)
    await hands.fill({ 'Naam van wie tekent': 'N. Loman', 'Functie van wie tekent': 'Directeur' })
    await page.getByRole('checkbox', { name: /^Ik mag namens/ }).check()
    await hands.press('Inschrijving vervangen voor 3 percelen')
    await hands.done('Uw inschrijving is ontvangen')
    await hands.go(submission)
    await hands.sees('Versie 2')
  })

  await test.step('withdraw', async () => {
    await hands.follow('Intrekken')
    for (const box of await page.getByRole('group', { name: 'Welke percelen trekt u in?' }).getByRole('checkbox').all()) await box.check()
    await page.getByRole('checkbox', { name: /^Ik mag namens/ }).check()
    await hands.press('Gekozen percelen intrekken')
    await hands.done('Uw inschrijving is ingetrokken')
  })
})
