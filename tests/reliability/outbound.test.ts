import { existsSync, readFileSync, rmSync } from 'node:fs'
import { connect, createServer, type Server } from 'node:net'
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { read } from '@/lib/db'
import type { System } from '@/lib/kernel/actor'
import type { Portal } from '@/prisma/commands/serve'
import { actorNamed } from '@/prisma/seed/actors'
import { setUpRegion } from '@/prisma/seed/setup'
import { oldPdf } from '@/tests/rules/files-samples'
import { fakeClamd } from '@/tests/support/clamd'
import { testDatabase } from '@/tests/support/database'
import { serveTest } from '@/tests/support/serve-test'
import { publishedProcedure } from '@/tests/support/submissions'
import { testBuild } from '@/tests/support/test-build'
import { Visitor } from '@/tests/support/visitor'

const SETUP: System = { kind: 'system', job: 'setup', regionIds: [], municipalityIds: [], providerIds: [] }
const HEARD = resolve('.data-test/connections.log')
const PAGES_EACH = 25

/** Listens and says nothing; counts who came. */
async function silent(): Promise<{ port: number; came: () => number; server: Server }> {
  let count = 0
  const server = createServer((socket) => {
    count++
    socket.on('error', () => undefined)
    socket.end()
  })
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  const address = server.address()
  return { port: typeof address === 'object' && address ? address.port : 0, came: () => count, server }
}

let portal: Portal
let databasePort: number
let scanner: Awaited<ReturnType<typeof fakeClamd>>
let organisation: Awaited<ReturnType<typeof silent>>
/** Named by nobody's settings: what a visitor would like the portal to ask. */
let elsewhere: Awaited<ReturnType<typeof silent>>
const members = new Map<string, string>()

beforeAll(async () => {
  await testBuild()
  const database = await testDatabase('empty')
  databasePort = Number(new URL(database.appUrl).port)
  await setUpRegion()
  await publishedProcedure(await actorNamed('Marit Hofstee'), { opensAt: new Date('2025-11-03T09:00:00+01:00'), closesAt: new Date('2025-12-15T12:00:00+01:00') })
  for (const { id, person } of await read(SETUP, (tx) => tx.membership.findMany({ select: { id: true, person: { select: { name: true } } } }))) members.set(person.name, id)
  ;[scanner, organisation, elsewhere] = [await fakeClamd(), await silent(), await silent()]
  rmSync(HEARD, { force: true })
  portal = await serveTest(database, 'portal-outbound', {
    NODE_OPTIONS: `--import ${pathToFileURL(resolve('tests/support/listen-out.mjs')).href}`, CONNECTIONS_LOG: HEARD,
    PERCEEL_CLAMD: scanner.at, PERCEEL_OIDC_STAFF_ISSUER: `https://127.0.0.1:${organisation.port}`, PERCEEL_OIDC_STAFF_CLIENT_ID: 'perceel', PERCEEL_OIDC_STAFF_CLIENT_SECRET: 'geheim van de proef',
  })
}, 900_000)
afterAll(async () => {
  await portal.stop()
  for (const { server } of [organisation, elsewhere]) server.close()
  await scanner.close()
})

const heard = () => (existsSync(HEARD) ? readFileSync(HEARD, 'utf8').trim().split('\n') : [])

/** Every page that can be reached by links from here, up to so many. */
async function walk(who: Visitor, from: readonly string[]): Promise<number> {
  const [seen, todo] = [new Set<string>(), [...from]]
  for (let path = todo.shift(); path !== undefined && seen.size < PAGES_EACH; path = todo.shift()) {
    if (seen.has(path)) continue
    seen.add(path)
    const { body, status } = await who.get(portal.address, path)
    expect([path, status < 500]).toEqual([path, true])
    for (const [, next = ''] of body.matchAll(/<a [^>]*href="(\/[^"#?]*)/g)) if (!next.startsWith('/_next')) todo.push(next)
  }
  return seen.size
}

const raw = (bytes: string) =>
  new Promise<string>((done) => {
    const socket = connect(Number(new URL(portal.address).port), '127.0.0.1')
    let said = ''
    socket.on('data', (part: Buffer) => (said += part.toString('latin1')))
    socket.on('error', () => undefined)
    socket.on('close', () => done(said))
    setTimeout(() => socket.destroy(), 3000)
    socket.write(bytes)
  })

test('a portal connects to what its settings name and to nothing else, whatever is walked, done and asked of it [V13.2.4, V13.2.5]', async () => {
  const visited = [await walk(new Visitor(), ['/', '/procedures', '/aanbieders', '/hulp', '/privacy'])]
  for (const name of ['Marit Hofstee', 'Nadia Loman', 'Fenna Bosch']) {
    const who = new Visitor()
    expect((await who.signIn(members.get(name) ?? '', portal.address)).status).toBe(303)
    visited.push(await walk(who, ['/mijn-werk']))
    if (name !== 'Nadia Loman') continue
    // A file, for the scanner.
    const part = (head: string) => `--proef\r\nContent-Disposition: form-data; name=${head}\r\n\r\n`
    const body = Buffer.concat([Buffer.from(`${part('"naar"')}/aanbieder/dossier\r\n${part('"file"; filename="stuk.pdf"\r\nContent-Type: application/pdf')}`), oldPdf(), Buffer.from('\r\n--proef--\r\n')])
    expect((await who.send(portal.address, { method: 'POST', path: '/api/files', body, type: 'multipart/form-data; boundary=proef' })).location).toContain('bestand=')
  }
  expect(Math.min(...visited)).toBeGreaterThan(5)
  await fetch(`${portal.address}/api/inloggen/gemeente`, { redirect: 'manual' })

  // What a visitor would like it to ask for him, in every way a framework has.
  const [trap, there] = [`http://127.0.0.1:${elsewhere.port}/trap`, `127.0.0.1:${elsewhere.port}`]
  const wished: [string, RequestInit][] = [
    [`/_next/image?url=${encodeURIComponent(trap)}&w=64&q=75`, {}],
    [`/_next/image?url=${encodeURIComponent(`//${there}/trap`)}&w=64&q=75`, {}],
    ['/', { headers: { 'x-middleware-rewrite': trap, 'x-middleware-override-headers': 'host', 'x-forwarded-host': there, 'next-url': trap, forwarded: `host=${there}` } }],
    [`//${there}/trap`, {}],
    ['/api/inloggen/gemeente/terug?iss=' + encodeURIComponent(trap) + '&code=x&state=y', {}],
    ['/api/inloggen/gemeente/uitloggen', { method: 'POST', headers: { 'content-type': 'application/x-www-form-urlencoded' }, body: `logout_token=${[{ alg: 'RS256', typ: 'logout+jwt', jku: trap, x5u: trap, kid: 'x' }, { iss: trap, aud: 'perceel' }].map((each) => Buffer.from(JSON.stringify(each)).toString('base64url')).join('.')}.eA` }],
    ['/api/inloggen/gemeente?naar=' + encodeURIComponent(trap), {}],
  ]
  for (const [path, init] of wished) await fetch(`${portal.address}${path}`, { redirect: 'manual', ...init }).then((answer) => answer.arrayBuffer())
  for (const bytes of [`GET ${trap} HTTP/1.1\r\nHost: ${there}\r\nConnection: close\r\n\r\n`, `CONNECT ${there} HTTP/1.1\r\nHost: ${there}\r\n\r\n`, `GET / HTTP/1.1\r\nHost: ${there}\r\nConnection: close\r\n\r\n`]) await raw(bytes)

  const named = [`127.0.0.1:${databasePort}`, scanner.at, `127.0.0.1:${organisation.port}`]
  const names = heard()
  expect(elsewhere.came()).toBe(0)
  expect(names.filter((line) => !named.includes(line) && line !== 'name 127.0.0.1')).toEqual([])
  // It was listened to: each of the three was heard.
  expect(named.filter((each) => !names.includes(each))).toEqual([])
  expect([scanner.seen.length > 0, organisation.came() > 0]).toEqual([true, true])
})
