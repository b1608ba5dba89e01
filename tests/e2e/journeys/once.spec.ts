import type { Page } from '@playwright/test'
import { createProcedure } from '@/lib/procedures/commands/procedure'
import { actorNamed, done } from '@/prisma/seed/actors'
import { byCommand } from '@/tests/e2e/command'
import { Hands } from '@/tests/e2e/hands'
import { expect, test } from '@/tests/support/portal'
import type { TestPortal } from '@/tests/support/portal'

/** An empty draft of its own for each test. */
const draft = (portal: TestPortal, reference: string): Promise<string> =>
  byCommand(portal, async () => {
    const made = await done(
      'draft',
      createProcedure(await actorNamed('Marit Hofstee'), {
        reference, type: 'semi-open-house', title: `Proef ${reference}`, summary: 'Een procedure om op te oefenen, verzonnen.', termMonths: 24, optionCount: 2, optionMonths: 24, maxMonths: 72, reactionDays: 20, assessors: 1, source: null, invented: null,
      }),
    )
    return `/inkoop/procedures/${made.id}`
  })

const CLAUSE = { Titel: 'Looptijd', Tekst: 'De overeenkomst geldt twee jaar.', Bron: 'Verzonnen' }
const clauses = (page: Page) => page.getByRole('heading', { name: /^Artikel \d+ Looptijd$/ })

test('pressed twice is done once', async ({ page, portal }) => {
  const hands = new Hands(page, portal)
  const procedure = await draft(portal, 'PROEF-TWEEMAAL')
  await hands.start('Marit Hofstee', `${procedure}/documenten/artikel/nieuw`)
  await hands.fill(CLAUSE)
  await hands.button('Artikel toevoegen').dblclick()
  await hands.done('Bewaard')
  await hands.go(`${procedure}/documenten`)
  await expect(clauses(page)).toHaveCount(1)
})

test('back and again is done once', async ({ page, portal }) => {
  const hands = new Hands(page, portal)
  const procedure = await draft(portal, 'PROEF-TERUG')
  await hands.start('Marit Hofstee', `${procedure}/documenten`)
  await hands.follow('Artikel toevoegen')
  await hands.fill(CLAUSE)
  await hands.press('Artikel toevoegen')
  await hands.done('Bewaard')
  await page.goBack()
  await hands.fill(CLAUSE)
  await hands.press('Artikel toevoegen')
  await hands.done('Bewaard')
  await hands.go(`${procedure}/documenten`)
  await expect(clauses(page)).toHaveCount(1)
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('posted twice is done once, and both posts lead to the same place', async ({ page, portal }) => {
    const hands = new Hands(page, portal)
    const procedure = await draft(portal, 'PROEF-POST')
    await hands.start('Marit Hofstee', `${procedure}/documenten/artikel/nieuw`)
    await hands.fill(CLAUSE)
    const form = await page.locator('form', { has: hands.button('Artikel toevoegen') }).evaluate((element) => Object.fromEntries([...new FormData(element as HTMLFormElement)].map(([name, value]) => [name, typeof value === 'string' ? value : ''])))
    const post = () => page.request.post(page.url(), { multipart: form, headers: { origin: portal.address }, maxRedirects: 0 })
    const answers = await Promise.all([post(), post(), post()])
    expect(answers.map((answer) => answer.status())).toEqual([303, 303, 303])
    expect(new Set(answers.map((answer) => answer.headers()['location'])).size).toBe(1)
    const other = await page.request.post(page.url(), { multipart: { ...form, title: 'Iets anders' }, headers: { origin: portal.address }, maxRedirects: 0 })
    expect(other.status()).toBe(200)
    await hands.go(`${procedure}/documenten`)
    await expect(page.getByRole('heading', { name: /^Artikel \d+ / })).toHaveCount(1)
  })
})

test('the second editor is told what the first changed and keeps what he typed', async ({ page, portal, browser }) => {
  const procedure = await draft(portal, 'PROEF-TWEE')
  const first = new Hands(page, portal)
  const otherContext = await browser.newContext({ baseURL: portal.address, viewport: { width: 1280, height: 800 }, locale: 'nl-NL' })
  const second = new Hands(await otherContext.newPage(), portal)
  await first.start('Marit Hofstee', `${procedure}/gegevens`)
  await second.start('Daan Kuiper', `${procedure}/gegevens`)
  await first.fill({ Titel: 'De titel van Marit' })
  await first.press('Gegevens bewaren')
  await first.done('Bewaard')

  await second.fill({ Samenvatting: 'De samenvatting van Daan, die niet verloren mag gaan.' })
  await second.press('Gegevens bewaren')
  await second.heading('Dit kan nu niet')
  await second.sees(/Iemand anders heeft dit intussen gewijzigd/)
  await second.sees('De titel van Marit (door Marit Hofstee)')
  await expect(second.field('Samenvatting')).toHaveValue('De samenvatting van Daan, die niet verloren mag gaan.')
  // The page fetches the row's new version by itself; pressing again then saves what stands in the form.
  await expect(second.page.locator('input[name=_version]')).toHaveValue('2')
  await second.press('Gegevens bewaren')
  await second.done('Bewaard')
  await expect(second.field('Samenvatting')).toHaveValue('De samenvatting van Daan, die niet verloren mag gaan.')
  await otherContext.close()
})
