import type { Page } from '@playwright/test'
import { Hands } from '@/tests/e2e/hands'
import { expect, test } from '@/tests/support/portal'

// The browser itself writes the status of a page that isn't there to its console.
test.use({ allowedErrors: [/status of 404/] })

const ID = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/

/** The first link on a page that leads to a page of one thing under this folder. */
async function firstOf(page: Page, folder: string): Promise<string> {
  const links = await page.getByRole('main').getByRole('link').evaluateAll((found) => found.map((link) => new URL((link as HTMLAnchorElement).href).pathname))
  const hit = links.find((path) => path.startsWith(folder) && ID.test(path))
  if (!hit) throw new Error(`no link to ${folder} on ${page.url()}`)
  return hit
}

test("someone else's id in an address is not found, as if it weren't there", async ({ page, portal }) => {
  const hands = new Hands(page, portal)
  const from = async (name: string, at: string, folder: string) => {
    await hands.start(name, at)
    return firstOf(page, folder)
  }
  const draft = (await from('Nadia Loman', '/aanbieder/inschrijvingen', '/aanbieder/inschrijvingen/')).replace(/\/controle$/, '')
  const evidence = await from('Nadia Loman', '/aanbieder/dossier', '/aanbieder/dossier/bewijsstukken/')
  const file = await from('Nadia Loman', evidence, '/api/files/')
  const allocation = await from('Lotte Zijlstra', '/aanbieder/toewijzingen?deel=offered', '/aanbieder/toewijzingen/')
  const agreement = await from('Lotte Zijlstra', '/aanbieder/contracten', '/aanbieder/contracten/')
  const wmoCase = await from('Fenna Bosch', '/toegang/zaken', '/toegang/zaken/')
  const letter = await from('Fenna Bosch', wmoCase, '/api/brieven/')
  const decision = await from('Rika Postma', '/besluiten', '/besluiten/')

  const foreign: readonly (readonly [who: string, paths: readonly string[]])[] = [
    ['Carla Venema', [draft, `${draft}/controle`, `${draft}/percelen`, evidence, file, allocation, agreement, wmoCase, letter]],
    ['Marit Hofstee', [draft, file, allocation, wmoCase, letter]],
    ['Ellen Prins', [file, allocation, wmoCase, letter]],
    ['Tom Wever', [decision, wmoCase]],
    ['Joris Smid', [wmoCase, `${wmoCase}/besluit`, letter, allocation]],
    ['Hugo Brands', [draft, wmoCase, letter, allocation]],
  ]
  for (const [who, paths] of foreign) {
    await hands.become(who)
    for (const path of [...paths, '/inkoop/procedures/00000000-0000-7000-8000-000000000000', '/toegang/zaken/geen-id']) expect((await page.request.get(path)).status(), `${who} at ${path}`).toBe(404)
  }
  await page.context().clearCookies()
  for (const path of [file, letter]) expect((await page.request.get(path)).status(), `nobody at ${path}`).toBe(404)

  await hands.start('Carla Venema', `${draft}/controle`)
  await hands.heading('Deze pagina is er niet')
  await expect(page).toHaveTitle('Niet gevonden · Perceel')
  await hands.accessible()
})
