import { readFileSync, readdirSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { PEOPLE } from '@/prisma/seed/people'
import { Hands } from '@/tests/e2e/hands'
import { hrefMailedTo } from '@/tests/support/mailed'
import { axeFindings, expect, test } from '@/tests/support/portal'

const ID = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g
const MOST_PER_PERSON = 95
const MOST_SCRIPT = 150 * 1024

/** Fields of a row that no page may bring along, whoever looks: what is enciphered, hashed or indexed, and who did it by number. */
const HIDDEN = [...new Set(readdirSync('prisma/schema').flatMap((file) => [...readFileSync(`prisma/schema/${file}`, 'utf8').matchAll(/^ {2}(\w*(?:[cC]ipher|[hH]ash|Index|IndexKey|[sS]ecret|ById))\s+(?:String|Bytes)/gm)].map(([, field = '']) => field)))]

const pattern = (path: string) => (path.split('?')[0] ?? '').replaceAll(ID, '[id]')

/** The pages a document links to: own addresses, without downloads. */
function linksOf(html: string, at: string): string[] {
  const hrefs = [...html.matchAll(/<a [^>]*?href="([^"]+)"/g)].map((found) => (found[1] ?? '').replaceAll('&amp;', '&'))
  return [...new Set(hrefs.map((href) => new URL(href, `http://portal${at}`)).filter((url) => url.host === 'portal' && !url.pathname.startsWith('/api/')).map((url) => url.pathname + url.search))]
}

/** Pages that are the same for everyone: the last test looks at them, as a visitor. */
const PUBLIC = /^\/(?:\?|$|(?:procedures|aanbieders|hulp|privacy|toegankelijkheid|adviezen|inloggen|ontvangstbewijs)(?:\/|\?|$))/

type Visit = { readonly who: string; readonly path: string }

/** Everything this person reaches from where he starts, one example of each kind of page, read without a browser. */
async function walkLinks(page: Page, who: string, start: string, skip?: RegExp): Promise<Visit[]> {
  const seen = new Set<string>()
  const found: Visit[] = []
  const waiting = [start]
  while (waiting.length > 0) {
    const path = waiting.shift() ?? ''
    if (seen.has(pattern(path))) continue
    seen.add(pattern(path))
    const answer = await page.request.get(path)
    const html = await answer.text()
    expect.soft(answer.status(), `${who} at ${path}`).toBe(200)
    expect.soft(html.match(/<h1[\s>]/g)?.length ?? 0, `main headings for ${who} at ${path}`).toBe(1)
    expect.soft(html, `title for ${who} at ${path}`).toMatch(/<title>[^<]{3,} · Perceel<\/title>/)
    expect.soft(HIDDEN.filter((field) => new RegExp(String.raw`\\?"${field}\\?":`).test(html)), `fields brought along for ${who} at ${path}`).toEqual([])
    found.push({ who, path })
    waiting.push(...linksOf(html, path).filter((link) => !skip?.test(link)))
  }
  expect(seen.size, `kinds of page for ${who}`).toBeLessThan(MOST_PER_PERSON)
  return found
}

/** How many pixels the page is wider than the window. */
const sideways = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)

const scriptBytes = (page: Page) =>
  page.evaluate(() =>
    performance
      .getEntriesByType('resource')
      .filter((entry): entry is PerformanceResourceTiming => entry instanceof PerformanceResourceTiming && new URL(entry.name).pathname.endsWith('.js'))
      .reduce((sum, entry) => sum + entry.encodedBodySize, 0),
  )

/** One page in the browser: axe at both widths, no sideways scroll, a small amount of script. */
async function look(hands: Hands, { who, path }: Visit): Promise<void> {
  const { page } = hands
  await page.setViewportSize({ width: 1280, height: 800 })
  await page.goto(path, { waitUntil: 'load' })
  const bytes = await scriptBytes(page)
  expect.soft(bytes, `script on ${path}`).toBeLessThanOrEqual(MOST_SCRIPT)
  expect.soft(bytes, `script on ${path} was measured`).toBeGreaterThan(0)
  for (const width of [1280, 390, 320]) {
    await page.setViewportSize({ width, height: 800 })
    if (width === 1280) expect.soft(await page.evaluate(() => document.querySelector('.nav')?.getBoundingClientRect().height ?? 0), `the navigation takes one line for ${who} at ${path}`).toBeLessThanOrEqual(48)
    expect.soft(await sideways(page), `sideways scroll at ${width} for ${who} at ${path}`).toBeLessThanOrEqual(0)
    if (width !== 320) expect.soft(await axeFindings(page), `axe at ${width} for ${who} at ${path}`).toEqual([])
  }
}

const GROUPS = {
  'region and municipality': PEOPLE.filter((person) => person.place === 'region' || (person.place === 'municipality' && person.role !== 'auditor')),
  'access, providers and audit': PEOPLE.filter((person) => person.place === 'access' || person.place === 'provider' || person.place === 'body' || person.role === 'auditor'),
} as const

// Each by itself, so that both workers have pages to open.
test.describe.configure({ mode: 'parallel' })

for (const [group, people] of Object.entries(GROUPS))
  test(`every page is whole, accessible and light, and brings along no field that nobody reads: ${group} [V15.3.1]`, async ({ page, portal }) => {
    test.setTimeout(900_000)
    const hands = new Hands(page, portal)
    const visits = new Map<string, Visit>()
    for (const { name } of people) {
      await hands.become(name)
      for (const visit of await walkLinks(page, name, '/mijn-werk', PUBLIC)) if (!visits.has(pattern(visit.path))) visits.set(pattern(visit.path), visit)
    }
    expect(visits.size).toBeGreaterThan(10)
    expect(HIDDEN).toEqual(expect.arrayContaining(['bsnCipher', 'bsnIndex', 'passwordHash', 'totpSecret', 'tokenHash']))
    let who = ''
    for (const visit of [...visits.values()].sort((a, b) => a.who.localeCompare(b.who))) {
      if (visit.who !== who) await hands.become(visit.who)
      who = visit.who
      await look(hands, visit)
    }
  })

test('every public page is whole, accessible and light', async ({ page, portal }) => {
  const hands = new Hands(page, portal)
  const visits = await walkLinks(page, 'a visitor', '/')
  expect(visits.map((visit) => pattern(visit.path))).toEqual(expect.arrayContaining(['/', '/inloggen', '/aanbieders', '/procedures/[id]', '/hulp', '/privacy', '/toegankelijkheid']))
  for (const visit of visits) await look(hands, visit)
  // Reached from a mail only: the question to a party without an account, and a link that is no more.
  const asked = await hrefMailedTo(portal, 'secretariaat@zandholding.example')
  expect(asked).toMatch(/^\/gevraagd\/./)
  for (const path of [asked, `/gevraagd/${'a'.repeat(43)}`]) await look(hands, { who: 'whoever has the link', path })
})

test('the first page says who one is, which day it is, the figures and the next thing to do, without scrolling', async ({ page, portal }) => {
  const hands = new Hands(page, portal)
  await page.setViewportSize({ width: 1280, height: 800 })
  for (const person of PEOPLE) {
    await hands.start(person.name, '/mijn-werk')
    const within = async (what: string, bottom: number | undefined) => expect.soft(bottom ?? Infinity, `${what} for ${person.name}`).toBeLessThanOrEqual(800)
    const box = async (what: string, locator: ReturnType<Page['locator']>) => {
      const found = await locator.first().boundingBox({ timeout: 2000 }).catch(() => null)
      await within(what, found ? found.y + found.height : undefined)
    }
    await box('heading', page.getByRole('heading', { level: 1, name: 'Mijn werk' }))
    await box('person', page.getByRole('banner').getByText(person.name, { exact: true }))
    await box('day', page.getByRole('main').getByText(/maandag 1 december 2025/i))
    await box('next step', page.getByRole('complementary', { name: 'Volgende stap' }))
    const figures = await page.getByRole('definition').evaluateAll((found) => found.filter((each) => /\d/.test(each.textContent) && each.getBoundingClientRect().bottom <= 800).length)
    expect.soft(figures, `figures for ${person.name}`).toBeGreaterThanOrEqual(3)
  }
})
