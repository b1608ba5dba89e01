import { expect } from '@playwright/test'
import type { Hands } from '@/tests/e2e/hands'
import { REFUSED } from '@/tests/e2e/walk/assessment'
import { text } from '@/tests/e2e/walk/decisions'
import { PROVIDER } from '@/tests/e2e/walk/entry'
import { WINDOW } from '@/tests/e2e/walk/procurement'

/** Step 6: drafts, an offer, and both signatures. */
export async function signAgreement(hands: Hands): Promise<string> {
  const { page } = hands
  await hands.start('Ellen Prins', '/contracten')
  await hands.heading(`Nog aan te bieden: ${WINDOW}`)
  await hands.press('Concepten maken')
  await hands.done('De concepten staan klaar')
  await hands.follow(PROVIDER)
  await hands.press('Overeenkomst aanbieden')
  await hands.done('De overeenkomst is aangeboden')
  const address = new URL(page.url()).pathname

  await hands.start('Nadia Loman', '/aanbieder/contracten')
  await hands.follow(/^RO-/)
  expect(await text(await hands.download('Overeenkomst lezen (PDF)'))).toContain('Artikel 1')
  await hands.fill({ 'Naam van wie tekent': 'N. Loman', Functie: 'Directeur' })
  await page.getByRole('checkbox', { name: /^Ik mag namens/ }).check()
  await hands.accessible()
  await hands.press('Overeenkomst tekenen')
  await hands.done('Uw handtekening is vastgelegd')

  await hands.start('Ellen Prins', address)
  await page.getByRole('checkbox', { name: /^Ik mag namens deze colleges tekenen/ }).check()
  await hands.press('Overeenkomst tekenen')
  await hands.done('De overeenkomst is getekend door beide partijen')
  await hands.accessible()
  return address
}

/** Step 7: the result counts, and the council letter names a refused party in its confidential annex only. */
export async function writeToCouncil(hands: Hands, windowId: string): Promise<void> {
  await hands.start('Marit Hofstee', `/inkoop/instapmomenten/${windowId}/uitslag`)
  await expect(hands.page.getByRole('table', { name: 'Toegelaten aanbieders' }).getByRole('rowheader', { name: PROVIDER })).toBeVisible()
  await expect(hands.page.getByRole('table', { name: 'Niet toegelaten partijen' }).getByRole('rowheader', { name: REFUSED })).toBeVisible()
  await hands.press('Raadsbrief maken voor Assen')
  await hands.done('De raadsbrief is gemaakt')
  const letter = await text(await hands.download(/voor Assen$/))
  expect(letter).toContain(PROVIDER)
  expect(letter.slice(0, letter.search(/vertrouwelijk/i))).not.toContain(REFUSED)
  await hands.accessible()
}

/** Step 10: the contract manager counts a client and reads no name. */
export async function countClients(hands: Hands, address: string, surname: string): Promise<void> {
  await hands.start('Ellen Prins', address)
  const row = hands.page.getByRole('table', { name: 'Deelnames per perceel' }).getByRole('row', { name: /^Assen/ })
  await expect(row.getByRole('cell', { name: '1', exact: true })).toBeVisible()
  await hands.seesNot(surname)
}

/** Step 7: once the agreement has begun anyone finds the admitted provider, and nobody the refused one. */
export async function findInPublic(hands: Hands): Promise<void> {
  await hands.page.context().clearCookies()
  await hands.go('/aanbieders')
  await hands.sees(PROVIDER)
  await hands.seesNot(REFUSED)
}
