import { sessionCookie } from '@/lib/auth/cookie'
import { Hands, samplePdf } from '@/tests/e2e/hands'
import { expect, test } from '@/tests/support/portal'

const FOREIGN = [{ origin: 'https://elders.example' }, { origin: 'null' }, {}] as const

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false, allowedErrors: [/status of/] })

  test('a form posted from elsewhere, or without an Origin, changes nothing [V3.5.1]', async ({ page, portal }) => {
    const hands = new Hands(page, portal)
    await hands.start('Bert Mulder', '/aanbieder/dossier/gegevens')
    const before = await hands.field('Website').inputValue()
    await hands.fill({ Website: 'https://kwaad.example' })
    const form = await page.locator('form', { has: hands.button('Gegevens bewaren') }).evaluate((element) => Object.fromEntries([...new FormData(element as HTMLFormElement)].map(([name, value]) => [name, typeof value === 'string' ? value : ''])))
    for (const headers of FOREIGN) {
      const answer = await page.request.post(page.url(), { multipart: form, headers, maxRedirects: 0 })
      expect([200, 400, 403, 500], JSON.stringify(headers)).toContain(answer.status())
    }
    await hands.go('/aanbieder/dossier/gegevens')
    await expect(hands.field('Website')).toHaveValue(before)
    // The same post from the portal itself is taken.
    expect((await page.request.post(page.url(), { multipart: form, headers: { origin: portal.address }, maxRedirects: 0 })).status()).toBe(303)
    await hands.go('/aanbieder/dossier/gegevens')
    await expect(hands.field('Website')).toHaveValue('https://kwaad.example')
  })
})

test('an upload and a sign-out from elsewhere are refused [V3.5.1]', async ({ page, portal }) => {
  const hands = new Hands(page, portal)
  await hands.start('Bert Mulder', '/mijn-werk')
  const file = { ...(await samplePdf('stuk')), mimeType: 'application/pdf' }
  for (const headers of FOREIGN) {
    expect((await page.request.post('/api/files', { multipart: { naar: '/aanbieder/dossier', file }, headers, maxRedirects: 0 })).status()).toBe(403)
    expect((await page.request.post('/api/uitloggen', { headers, maxRedirects: 0 })).status()).toBe(403)
  }
  await hands.go('/mijn-werk')
  await hands.heading('Mijn werk')
})

test('the session: a plain cookie for the server only, new at each sign-in, dead after signing out [V3.3.2, V3.3.4, V7.2.2, V7.2.4, V7.4.1]', async ({ page, context, portal }) => {
  const hands = new Hands(page, portal)
  const cookie = async () => (await context.cookies()).find((each) => each.name === 'perceel')
  await hands.go('/inloggen')
  await hands.press('Inloggen als Marit Hofstee')
  await hands.heading('Mijn werk')
  const first = await cookie()
  expect(first).toMatchObject({ httpOnly: true, sameSite: 'Lax', path: '/', secure: false })
  expect(first?.value.length).toBeGreaterThanOrEqual(43)
  await hands.go('/inloggen')
  await hands.press(/Ellen Prins/)
  await expect(page.getByRole('banner').getByText('Ellen Prins', { exact: true })).toBeVisible()
  const second = await cookie()
  expect(second?.value).not.toBe(first?.value)
  await page.getByRole('banner').getByText('Ellen Prins', { exact: true }).click()
  await hands.press('Uitloggen')
  await hands.done('U bent uitgelogd')
  expect(await cookie()).toBeUndefined()
  await context.addCookies([{ name: 'perceel', value: second?.value ?? '', url: portal.address }])
  await hands.go('/mijn-werk')
  await expect(page).toHaveURL(/\/inloggen$/)
  // In production the name itself makes the browser insist on Secure and this host.
  expect(sessionCookie('production')).toEqual({ name: '__Host-perceel', options: { httpOnly: true, secure: true, sameSite: 'lax', path: '/' } })
})

test('every answer carries the headers that keep a browser careful [V3.4.1, V3.4.3, V3.4.4, V3.4.5, V3.4.6, V14.3.2]', async ({ page, portal }) => {
  const hands = new Hands(page, portal)
  await hands.become('Marit Hofstee')
  for (const path of ['/', '/mijn-werk', '/inloggen', '/bestaat-niet']) {
    const headers = (await page.request.get(path)).headers()
    expect(headers['content-security-policy'], path).toMatch(/default-src 'self'.*script-src 'self' 'nonce-[^']+' 'strict-dynamic'.*object-src 'none'.*base-uri 'none'.*form-action 'self'.*frame-ancestors 'none'/)
    expect(headers['content-security-policy'], path).not.toContain('unsafe')
    expect(headers, path).toMatchObject({ 'x-content-type-options': 'nosniff', 'referrer-policy': 'same-origin', 'cross-origin-opener-policy': 'same-origin', 'cache-control': expect.stringContaining('no-store') })
    expect(headers['x-powered-by'], path).toBeUndefined()
  }
  for (const path of ['/api/health/live', '/api/health/ready', '/api/files/00000000-0000-4000-8000-000000000000', '/api/bestaat-niet']) {
    const headers = (await page.request.get(path)).headers()
    expect.soft(headers['x-content-type-options'], path).toBe('nosniff')
    expect.soft(headers['cache-control'], path).toContain('no-store')
    expect.soft(headers['strict-transport-security'], path).toContain('max-age=63072000')
    if (!path.includes('health')) expect.soft(headers['content-security-policy'], path).toContain("default-src 'none'")
  }
  const style = /href="(\/_next\/static\/[^"]+\.css)"/.exec(await (await page.request.get('/')).text())?.[1] ?? ''
  for (const path of [style, '/favicon.svg', '/icons.svg']) expect.soft((await page.request.get(path)).headers(), path).toMatchObject({ 'x-content-type-options': 'nosniff', 'strict-transport-security': expect.stringContaining('max-age=63072000'), 'cross-origin-resource-policy': 'same-origin' })
  // Nobody is named to report to until the municipality names him.
  expect((await page.request.get('/.well-known/security.txt')).status()).toBe(404)
})

test('nothing of a workshop stands open: no list of a folder, no source, no tool for finding faults, and a fault says no more than its reference [V13.4.2, V13.4.3]', async ({ page, portal }) => {
  const folders = ['/_next/', '/_next/static/', '/_next/static/chunks/', '/icons/', '/api/', '/public/', '/.well-known/']
  const tools = ['/.git/HEAD', '/.env', '/package.json', '/prisma/schema/', '/__nextjs_original-stack-frame', '/__nextjs_original-stack-frames', '/__nextjs_source-map?filename=x', '/_next/webpack-hmr', '/_next/mcp', '/api/debug', '/server-status']
  for (const path of [...folders, ...tools]) {
    const answer = await page.request.get(path, { maxRedirects: 0 })
    const text = await answer.text()
    expect.soft([path, answer.status() === 404 || (answer.status() === 308 && answer.headers()['location'] === path.slice(0, -1)), /Index of|<pre>|node_modules|at \w+ \(/.test(text)]).toEqual([path, true, false])
  }
  const scripts = [...(await (await page.request.get('/')).text()).matchAll(/src="(\/_next\/static\/[^"]+\.js)"/g)].map(([, path = '']) => path)
  expect(scripts.length).toBeGreaterThan(3)
  for (const path of scripts) {
    expect.soft([path, (await page.request.get(`${path}.map`)).status()]).toEqual([path, 404])
    expect.soft(await (await page.request.get(path)).text(), path).not.toMatch(/sourceMappingURL=(?!data:)/)
  }
  const hands = new Hands(page, portal)
  await hands.become('Marit Hofstee')
  expect(await (await page.request.get('/inkoop/procedures/niet-een-nummer')).text()).not.toMatch(/node_modules|\bat \w+ \(|PrismaClient|SQLSTATE/)
})

test('every answer says what it is, and text in which letters; what it holds is that [V4.1.1]', async ({ page, portal }) => {
  const hands = new Hands(page, portal)
  await hands.become('Marit Hofstee')
  const home = await (await page.request.get('/')).text()
  const of = (pattern: RegExp) => pattern.exec(home)?.[1] ?? ''
  const kinds: readonly (readonly [path: string, type: RegExp, holds: RegExp])[] = [
    ['/', /^text\/html; charset=utf-8$/i, /^<!DOCTYPE html>/],
    ['/mijn-werk', /^text\/html; charset=utf-8$/i, /^<!DOCTYPE html>/],
    ['/bestaat-niet', /^text\/html; charset=utf-8$/i, /^<!DOCTYPE html>/],
    [of(/href="(\/_next\/static\/[^"]+\.css)"/), /^text\/css; charset=utf-8$/i, /\{/],
    [of(/src="(\/_next\/static\/[^"]+\.js)"/), /^(?:application|text)\/javascript; charset=utf-8$/i, /\(/],
    ['/favicon.svg', /^image\/svg\+xml; charset=utf-8$/i, /^<svg\b/],
    ['/icons.svg', /^image\/svg\+xml; charset=utf-8$/i, /^<svg\b/],
    ['/api/nieuws', /^application\/(?:atom|rss)\+xml; charset=utf-8$/i, /^<\?xml\b/],
    ['/api/health/live', /^(?:application\/json|text\/plain; charset=utf-8)$/i, /./],
    ['/api/bestaat-niet', /^(?:application\/json|text\/plain; charset=utf-8)$/i, /./],
    ['/api/files/00000000-0000-4000-8000-000000000000', /^(?:application\/json|text\/plain; charset=utf-8)$/i, /./],
  ]
  expect(kinds.map(([path]) => path)).not.toContain('')
  for (const [path, type, holds] of kinds) {
    const answer = await page.request.get(path)
    expect.soft(answer.headers()['content-type'], path).toMatch(type)
    expect.soft(await answer.text(), path).toMatch(holds)
  }
})
