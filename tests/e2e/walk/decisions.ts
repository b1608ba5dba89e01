import { expect } from '@playwright/test'
import { readPdf } from '@/tests/support/pdf'
import type { Hands } from '@/tests/e2e/hands'
import { REASON } from '@/tests/e2e/walk/assessment'

export const text = async (pdf: Buffer): Promise<string> => (await readPdf(pdf)).pages.join('\n').replace(/\s+/g, ' ')

/** Step 5: a proposal per college. */
export async function propose(hands: Hands, windowId: string): Promise<void> {
  for (const lot of ['Assen', 'Tynaarlo']) {
    await hands.start('Marit Hofstee', `/inkoop/instapmomenten/${windowId}/besluiten`)
    await hands.press(`Voorstel maken voor ${lot}`)
    await hands.done('Het voorstel staat klaar')
  }
}

/** Step 5: the municipality's own clerk, or the region's clerk by mandate, records the decision and sends the letters. */
export async function decide(hands: Hands, clerk: string, municipality: string, decidedOn: string, ground: RegExp): Promise<void> {
  await hands.start(clerk, '/besluiten')
  await hands.follow(new RegExp(`^${municipality}`))
  await hands.fill({ 'Dag van het besluit': decidedOn })
  await hands.press('Besluit vastleggen')
  await hands.done('Het besluit is vastgelegd')
  await hands.sees(ground)
  await hands.press('Besluit bekendmaken')
  await hands.done('Het besluit is bekendgemaakt')
  await hands.accessible()
}

/** Step 5: each provider sees its own result, criterion by criterion, with its letter. */
export async function readResults(hands: Hands, submissionId: string): Promise<void> {
  await hands.start('Nadia Loman', `/aanbieder/inschrijvingen/${submissionId}/uitslag`)
  await expect(hands.page.getByRole('table', { name: 'Uitkomst per perceel' }).getByText('Toegelaten', { exact: true })).toHaveCount(2)
  await hands.sees('De polis dekt schade in de woning, zie artikel 4.')
  await hands.accessible()

  await hands.start('Carla Venema', '/aanbieder/inschrijvingen')
  await hands.follow('Start 2026')
  await hands.follow('Bekijk de uitslag')
  await hands.sees(REASON)
  const letter = await text(await hands.download(/^Brief \(PDF\)/))
  expect(letter).toContain(REASON)
  expect(letter).toMatch(/kort geding|burgerlijke rechter/)
  expect(letter).not.toMatch(/bezwaar/i)
  await hands.seesNot('De Linde')
}

/** Step 5: nobody went to court within the reaction term. */
export async function finalise(hands: Hands, clerk: string, municipality: string): Promise<void> {
  await hands.start(clerk, '/besluiten')
  await hands.follow(new RegExp(`^${municipality}`))
  await hands.press('Besluit definitief maken')
  await hands.done('Het besluit is definitief')
}
