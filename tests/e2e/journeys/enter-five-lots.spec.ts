import { Hands } from '@/tests/e2e/hands'
import { kindOfPage, lastTime, LOTS } from '@/tests/e2e/last-time'
import { ClickPath } from '@/tests/e2e/pictures'
import { expect, test } from '@/tests/support/portal'

test.use({ seed: 'empty', story: 'enter' })
test.setTimeout(300_000)

test('a provider with a filled dossier enters all five lots in five pages and four forms', async ({ page, portal }) => {
  await lastTime(portal, { copied: true })
  const hands = new Hands(page, portal)
  const path = new ClickPath(page)
  const pages: string[] = []
  page.on('framenavigated', (frame) => {
    if (frame === page.mainFrame()) pages.push(kindOfPage(frame.url()))
  })
  // Every press of the mouse, over all pages.
  await page.addInitScript(() => addEventListener('pointerdown', () => sessionStorage.setItem('presses', String(Number(sessionStorage.getItem('presses') ?? 0) + 1)), true))
  await hands.become('Nadia Loman')
  await hands.go('/aanbieder/inschrijvingen')
  await path.take('Inschrijvingen')
  await hands.press(/^Inschrijving voor .+ beginnen$/)
  await hands.heading('Percelen kiezen')
  for (const lot of LOTS) await hands.choose('Voor welke percelen schrijft u in?', lot)
  await path.take('Percelen kiezen')
  await hands.press('Bewaren en verder')
  await hands.heading('Overnemen van eerder')
  await path.take('Overnemen van eerder')
  await hands.accessible()
  const checked = page.getByRole('checkbox', { name: /^Gecontroleerd, dit klopt nog/ })
  for (const box of await checked.all()) await box.check()
  for (const [question, answer] of [[/is dit bij u het geval\?/, 'Nee'], [/voldoet u hieraan\?/, 'Ja'], [/gaat u hiermee akkoord\?/, 'Ja']] as const)
    for (const group of await page.getByRole('group', { name: question }).all()) await group.getByRole('radio', { name: answer }).check()
  await hands.press('Overnemen en controleren')
  await hands.heading('Controleren en indienen')
  await hands.sees('U schrijft in voor vijf percelen. Ze zijn compleet.')
  expect(await page.locator('.tbl:has(.check)').evaluate((panel) => panel.scrollWidth - panel.clientWidth), 'five lots fit').toBeLessThanOrEqual(0)
  await path.take('Controleren en indienen')
  await hands.fill({ 'Functie van wie tekent': 'Directeur' })
  await page.getByRole('checkbox', { name: /^Ik mag namens Thuishulp De Linde B\.V\./ }).check()
  await hands.press('Inschrijving indienen voor 5 percelen')
  await hands.done('Uw inschrijving is ontvangen')
  await hands.heading('Ontvangstbewijs')
  await path.take('Ontvangstbewijs')
  expect([...new Set(pages)]).toEqual(['/aanbieder/inschrijvingen', '/aanbieder/inschrijvingen/:id/percelen', '/aanbieder/inschrijvingen/:id/overnemen', '/aanbieder/inschrijvingen/:id/controle', '/aanbieder/inschrijvingen/:id/ontvangst'])
  const presses = Number(await page.evaluate(() => sessionStorage.getItem('presses')))
  // With ten seconds to read before each that is five minutes.
  expect(presses).toBeGreaterThan(10)
  expect(presses).toBeLessThanOrEqual(30)
  await path.keep('4-inschrijven')
})
