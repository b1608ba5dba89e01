import { DEMO_CLOCK } from '@/tests/e2e/command'
import { Hands } from '@/tests/e2e/hands'
import { tabTo } from '@/tests/e2e/keys'
import { expect, test } from '@/tests/support/portal'

test.afterEach(({ portal }) => portal.setClock(DEMO_CLOCK))

test('one submission is assessed with the keyboard alone, the evidence beside it', async ({ page, portal }) => {
  // The provider has until 5 December to answer; after it the assessment can be finished.
  await portal.setClock('2025-12-08T09:00:00+01:00')
  const hands = new Hands(page, portal)
  const { keyboard } = page
  const keys = page.locator('.keys kbd').first()
  const criterion = page.locator('.split-answer h2')
  const progress = page.locator('.progress b')
  const verdict = (name: RegExp) => page.getByRole('radio', { name })
  /** Presses once the page listens, and waits until another criterion stands there. */
  const walk = async (key: string) => {
    const before = page.url()
    await expect(keys).toBeVisible()
    await keyboard.press(key)
    await page.waitForURL((url) => url.href !== before)
    await expect(keys).toBeVisible()
  }
  await hands.start('Marit Hofstee', '/inkoop/inschrijvingen')
  await tabTo(page, page.getByRole('link', { name: 'Coöperatie Wijkhulp Noord U.A.', exact: true }).first())
  await keyboard.press('Enter')
  await expect(keys).toBeVisible()

  // J and K walk; the evidence stands on the page itself, and only the portal may frame it.
  const first = await criterion.innerText()
  await walk('k')
  await expect(criterion).not.toHaveText(first)
  await walk('j')
  await expect(criterion).toHaveText(first)
  const frame = page.locator('.evidence-frame')
  for (let steps = 0; steps < 15 && (await frame.count()) === 0; steps++) await walk('k')
  const answer = await page.request.get((await frame.getAttribute('src')) ?? '')
  expect(answer.headers()['content-type']).toBe('application/pdf')
  expect(answer.headers()['content-disposition']).toMatch(/^inline/)
  expect(answer.headers()['content-security-policy']).toContain("frame-ancestors 'self'")
  await hands.accessible()

  // What waits: a digit, a reason, Ctrl Enter. Letters and digits inside the reason stay letters and digits.
  await page.goto(page.url().split('?')[0] ?? '')
  await expect(keys).toBeVisible()
  await keyboard.press('2')
  await expect(verdict(/^Nog niet aangetoond/)).toBeChecked()
  await tabTo(page, hands.field('Reden'))
  await keyboard.type('Bijlage 1 ontbreekt bij het stuk, jk.')
  await expect(verdict(/^Nog niet aangetoond/)).toBeChecked()
  const finish = page.getByRole('link', { name: 'Beoordeling afronden' })
  let before = await progress.innerText()
  await keyboard.press('Control+Enter')
  await expect(progress).not.toHaveText(before)
  for (let parts = 0; parts < 20 && (await finish.count()) === 0; parts++) {
    before = await progress.innerText()
    await expect(verdict(/^Voldoet$/)).not.toBeChecked()
    await keyboard.press('1')
    await expect(verdict(/^Voldoet$/)).toBeChecked()
    await keyboard.press('Control+Enter')
    await expect(progress).not.toHaveText(before)
  }
  await tabTo(page, finish)
  await keyboard.press('Enter')
  await tabTo(page, hands.button('Beoordeling afronden'))
  await keyboard.press('Enter')
  await hands.done('De beoordeling is afgerond')
})
