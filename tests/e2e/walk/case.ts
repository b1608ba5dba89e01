import { expect } from '@playwright/test'
import { testBsn } from '@/lib/kernel/identifiers'
import type { Hands } from '@/tests/e2e/hands'
import type { Keys } from '@/tests/e2e/keys'
import { text } from '@/tests/e2e/walk/decisions'
import { PROVIDER } from '@/tests/e2e/walk/entry'

export const SURNAME = 'Wandelaar'
const REASON = 'U hebt COPD. Daarom moet het stof twee keer per week weg.'

/** The most pages that a standard case takes, from the notification to the letter of the decision. */
const MOST_PAGES = 12

/** Step 8: notification and investigation of an invented resident, by keyboard only; leaves the browser at the calculation. Gives the case's address. */
export async function investigate(hands: Keys): Promise<string> {
  const { page } = hands
  await hands.start('Fenna Bosch', '/toegang/inwoners')
  await hands.fill({ Naam: SURNAME })
  await hands.press('Inwoner zoeken')
  await expect(page).toHaveURL(/\/zoeken\//)
  await hands.go('/toegang/inwoners/nieuw')
  await hands.fill({ BSN: testBsn(77), Voorletters: 'H.', Achternaam: SURNAME, Dag: '14', Maand: '5', Jaar: '1944', Postcode: '9401 HK', Huisnummer: '12', Straat: 'Voorbeeldstraat', Woonplaats: 'Assen', Telefoonnummer: '0592 000 000' })
  await hands.choose('Aanhef', 'Mevrouw')
  await hands.press('Dossier aanleggen')
  await hands.done('Het dossier is aangelegd')
  hands.opened.clear()
  await hands.follow('Melding vastleggen')
  await hands.fill({ 'Dag van de melding': '1-6-2026', 'Wat vraagt de inwoner?': 'Ik kan het huis niet meer zelf schoonhouden.' })
  await hands.choose('Hoe kwam de melding binnen?', 'Telefoon')
  await hands.press('Melding vastleggen')
  await hands.done('De melding is vastgelegd')
  const address = new URL(page.url()).pathname
  await hands.accessible()
  await hands.choose('Wil de inwoner cliëntondersteuning?', 'Nee')
  await hands.press('Cliëntondersteuning vastleggen')
  await hands.done('Bewaard')

  await hands.fill({ 'Dag van het gesprek': '8-6-2026', 'Het huishouden': 'Mevrouw woont alleen in vier kamers.' })
  await hands.pick('Welk identiteitsbewijs zag u?', 'Identiteitskaart')
  // At the kitchen table the connection falls away, and then the session ends: what was typed is there after signing in again.
  await expect(page.getByText('Wat u typt is bewaard als concept')).toBeVisible()
  await page.context().setOffline(true)
  await hands.fill({ 'Het huishouden': 'Mevrouw woont alleen in vijf kamers.' })
  await expect(page.getByText('Er is geen verbinding.')).toBeVisible()
  await page.context().setOffline(false)
  await expect(page.getByText('Wat u typt is bewaard als concept')).toBeVisible()
  await page.context().clearCookies()
  await hands.fill({ 'Het huishouden': 'Mevrouw woont alleen in zes kamers.' })
  await expect(page.getByText('U bent niet meer ingelogd.')).toBeVisible()
  await hands.start('Fenna Bosch', `${address}/onderzoek`)
  await expect(hands.field('Het huishouden')).toHaveValue('Mevrouw woont alleen in vijf kamers.')
  await expect(hands.field('Dag van het gesprek')).toHaveValue('8-6-2026')
  await hands.accessible()
  await hands.press('Bewaren en verder')
  await hands.fill({ 'a. Behoeften, kenmerken en voorkeuren': 'Mevrouw heeft COPD en kan niet bukken.', 'b. Eigen kracht en gebruikelijke hulp': 'Mevrouw doet licht werk zelf.' })
  await hands.press('Bewaren en verder')
  await hands.fill({ 'c. Mantelzorg en netwerk': 'De dochter doet de was.', 'd. Steun voor de mantelzorger': 'De dochter redt dit.' })
  await hands.press('Bewaren en verder')
  await hands.fill({ 'e. Algemene voorzieningen': 'Er is geen algemene voorziening die dit oplost.', 'f. Samenwerking met andere zorg en hulp': 'De huisarts is op de hoogte.', 'g. Bijdrage in de kosten': 'De eigen bijdrage is uitgelegd.' })
  await hands.press('Bewaren en verder')
  await hands.fill({ Conclusie: 'Mevrouw heeft hulp nodig voor een schoon en leefbaar huis.' })
  await hands.choose('Welke ondersteuning past?', 'Huishoudelijke ondersteuning regulier')
  await hands.press('Conclusie bewaren')
  await hands.done('Bewaard')
  return address
}

/** Step 8: 2:05 by the norm, 0:15 more with a reason, and the findings go out. */
export async function calculate(hands: Keys): Promise<void> {
  await expect(hands.page.getByRole('checkbox', { name: /^Basissituatie, volledige overname/ })).toBeChecked()
  await hands.press('Tijd berekenen')
  await hands.done('De berekening is bewaard')
  await hands.sees('2 uur en 5 minuten')
  await hands.choose('Wat doet u met de norm?', 'Minuten erbij')
  await hands.fill({ 'Hoeveel per week?': '0:15', Reden: REASON })
  await hands.press('Afwijking bewaren')
  await hands.sees('2 uur en 20 minuten')
  await hands.accessible()
  await hands.follow('Naar het verslag')
  await hands.press('Verslag vaststellen')
  await hands.done('Het verslag is vastgesteld')
  await hands.press('Verzending vastleggen')
  await hands.done('De verzending is vastgelegd')
}

/** Step 8: application, wishes and consent, the resident's own choice, decision and letter. */
export async function decide(hands: Keys, address: string): Promise<void> {
  const { page } = hands
  await hands.start('Fenna Bosch', `${address}/aanvraag`)
  await hands.fill({ 'Dag van ontvangst': '15-6-2026' })
  await hands.choose('Hoe kwam de aanvraag binnen?', 'Formulier op de website')
  await hands.press('Aanvraag vastleggen')
  await hands.done('De aanvraag is vastgelegd')

  await hands.follow('Naar de keuze')
  await hands.choose('Wanneer wilt u het liefst hulp?', 'Ochtend')
  await hands.fill({ 'Vanaf wanneer?': '6-7-2026' })
  for (const group of await page.getByRole('form', { name: 'Wensen en toestemming' }).getByRole('radiogroup').all()) await hands.tick(group.getByRole('radio', { name: /^Nee/ }))
  await hands.press('Wensen vastleggen')
  await hands.done('Wensen en toestemming zijn vastgelegd')
  await hands.tick(page.getByRole('radio', { name: new RegExp(`^${PROVIDER}`) }))
  await hands.accessible()
  await hands.press(new RegExp('^Keuze bevestigen'))
  await hands.done('De keuze is vastgelegd')

  await hands.choose('Wat besluit u?', 'Toekennen')
  await hands.fill({ Motivering: 'U kunt het zware werk niet meer doen. Daarom krijgt u hulp in natura.', Ingangsdatum: '6-7-2026', 'Einddatum (laatste dag)': '5-7-2028' })
  await hands.press('Besluit nemen')
  await hands.done('Het besluit is genomen')
  await hands.press('Verzending vastleggen')
  await hands.done('De verzending is vastgelegd')
  const letter = await text(await hands.download('Besluit lezen (PDF)'))
  for (const said of ['2 uur en 20 minuten', REASON, 'elke week', '6 juli 2026', '5 juli 2028', 'bezwaar']) expect(letter, 'the letter').toContain(said)
  expect(letter).toMatch(/[Mm]andaat/)
  // Sent on 15 June, so six weeks from the day after: through 27 July.
  expect(letter).toContain('27 juli 2026')
  // Signing in again at the kitchen table is no page of the case.
  const pages = [...hands.opened].filter((opened) => /^\/toegang\//.test(opened))
  expect(pages.length, pages.join('\n')).toBeLessThanOrEqual(MOST_PAGES)
  await hands.accessible()
}

/** Step 9: the help is offered without a name; the provider takes it and then knows the client. */
export async function allocate(hands: Hands, address: string): Promise<void> {
  const { page } = hands
  await hands.start('Fenna Bosch', `${address}/besluit`)
  await hands.follow('Naar de toewijzing')
  await hands.press('Aanbod versturen')
  await hands.done('Het aanbod is verstuurd')

  await hands.start('Nadia Loman', '/aanbieder/toewijzingen')
  await hands.seesNot(SURNAME)
  await hands.follow(/^T-2026-/)
  await hands.sees('2 uur en 20 minuten per week')
  await hands.sees('9401')
  await hands.seesNot(new RegExp(`${SURNAME}|Voorbeeldstraat`))
  await hands.accessible()
  await hands.press('Aanbod aannemen')
  await hands.done('U hebt het aanbod aangenomen')
  await hands.sees(new RegExp(SURNAME))
  await expect(page.getByText('Voorbeeldstraat 12')).toBeVisible()
}

/** Step 9: on the day itself the provider records that the help began. */
export async function begin(hands: Hands): Promise<void> {
  await hands.start('Nadia Loman', '/aanbieder/toewijzingen?deel=accepted')
  await hands.follow(/^T-2026-/)
  await hands.press('Start vastleggen')
  await hands.done('De start is vastgelegd')
}

/** Step 10: the auditor sees the whole chain verified. */
export async function audit(hands: Hands): Promise<void> {
  await hands.start('Hugo Brands', '/controle')
  await hands.heading('Controle')
  await hands.sees(/keten (is )?(heel|klopt|intact)|[Aa]lle \d[\d.]* regels/)
  await hands.seesNot(SURNAME)
  await hands.accessible()
}
