import { Hands } from '@/tests/e2e/hands'
import { kindOfPage, lastTime } from '@/tests/e2e/last-time'
import { ClickPath } from '@/tests/e2e/pictures'
import { expect, test } from '@/tests/support/portal'

test.use({ seed: 'empty', story: 'copy' })
test.setTimeout(300_000)

test('a semi open house for five lots, from a copy of last time’s, in four pages and two forms', async ({ page, portal }) => {
  await lastTime(portal, { copied: false })
  const hands = new Hands(page, portal)
  const path = new ClickPath(page)
  const pages: string[] = []
  page.on('framenavigated', (frame) => {
    if (frame === page.mainFrame()) pages.push(kindOfPage(frame.url()))
  })
  await hands.become('Marit Hofstee')
  pages.length = 0
  await hands.go('/inkoop/procedures')
  await path.take('Procedures')
  await hands.follow('Huishoudelijke ondersteuning 2024')
  await hands.heading('Huishoudelijke ondersteuning 2024')
  await path.take('Die van de vorige keer')
  await hands.follow('Kopie maken')
  await hands.heading('Kopie maken')
  await hands.accessible()
  await hands.fill({ Titel: 'Huishoudelijke ondersteuning 2030', Kenmerk: 'NMD-HO-2024' })
  await hands.fill({ 'De overeenkomst start op': '1-1-2030' })
  await path.take('Kopie maken')
  await hands.press('Kopie maken')
  await expect(hands.field('Kenmerk')).toHaveAccessibleDescription(/Het kenmerk NMD-HO-2024 is al in gebruik/)
  await expect(hands.field('Titel')).toHaveValue('Huishoudelijke ondersteuning 2030')
  await hands.fill({ Kenmerk: 'NMD-HO-2030' })
  await hands.press('Kopie maken')
  await hands.done('De kopie staat klaar')
  await hands.heading('Alles is compleet')
  await hands.sees('Aa en Hunze, Assen, Midden-Drenthe, Noordenveld en Tynaarlo')
  await path.take('Controleren en publiceren')
  await hands.press('Procedure publiceren')
  await hands.done('De procedure is gepubliceerd')
  expect([...new Set(pages)]).toEqual(['/inkoop/procedures', '/inkoop/procedures/:id', '/inkoop/procedures/:id/kopie', '/inkoop/procedures/:id/publiceren'])
  await path.keep('3-kopie')
})
