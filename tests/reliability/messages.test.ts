import { readdirSync } from 'node:fs'
import { connect } from 'node:net'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Portal } from '@/prisma/commands/serve'
import { testDatabase } from '@/tests/support/database'
import { serveTest } from '@/tests/support/serve-test'
import { testBuild } from '@/tests/support/test-build'

let portal: Portal
beforeAll(async () => {
  await testBuild()
  portal = await serveTest(await testDatabase('empty'), 'portal-messages')
}, 900_000)
afterAll(() => portal.stop())

const HEAD = 'POST /api/uitloggen HTTP/1.1\r\nHost: localhost\r\n'
/** What would be read as a request of its own, were the end of the message before it taken somewhere else. */
const SECOND = 'GET /api/health/live HTTP/1.1\r\nHost: localhost\r\n\r\n'
const CHUNKED = `${HEAD}Transfer-Encoding: chunked\r\n\r\n`

/** Sends these bytes and nothing more; gives the status of every answer, and who closed. */
async function send(bytes: string): Promise<{ readonly statuses: number[]; readonly closed: 'portal' | 'us' }> {
  const socket = connect(Number(new URL(portal.address).port), '127.0.0.1')
  let said = ''
  let closed: 'portal' | 'us' = 'portal'
  await new Promise<void>((done) => {
    const enough = setTimeout(() => {
      closed = 'us'
      socket.destroy()
    }, 30_000)
    socket.on('data', (part: Buffer) => (said += part.toString('latin1')))
    socket.on('error', () => undefined)
    socket.on('close', () => {
      clearTimeout(enough)
      done()
    })
    socket.write(bytes, 'latin1')
  })
  return { statuses: [...said.matchAll(/(?:^|\r\n|\}|>)HTTP\/1\.1 (\d{3}) /g)].map(([, status]) => Number(status)), closed }
}

describe('where a message ends is said once, or the message is refused and the line closed [V4.2.1]', () => {
  test.each<[string, string]>([
    ['two lengths that differ', `${HEAD}Content-Length: 0\r\nContent-Length: ${SECOND.length}\r\n\r\n${SECOND}`],
    ['the same length twice', `${HEAD}Content-Length: 0\r\nContent-Length: 0\r\n\r\n${SECOND}`],
    ['a list of lengths', `${HEAD}Content-Length: 0, 0\r\n\r\n${SECOND}`],
    ['a length with a sign', `${HEAD}Content-Length: +0\r\n\r\n${SECOND}`],
    ['a length that is no decimal number', `${HEAD}Content-Length: 0x0\r\n\r\n${SECOND}`],
    ['a length and then chunks', `${HEAD}Content-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n${SECOND}`],
    ['chunks and then a length', `${HEAD}Transfer-Encoding: chunked\r\nContent-Length: 5\r\n\r\n0\r\n\r\n${SECOND}`],
    ['an encoding that comes after chunked', `${HEAD}Transfer-Encoding: chunked, identity\r\n\r\n0\r\n\r\n${SECOND}`],
    ['two encodings', `${HEAD}Transfer-Encoding: chunked\r\nTransfer-Encoding: identity\r\n\r\n0\r\n\r\n${SECOND}`],
    ['a space before the colon', `${HEAD}Transfer-Encoding : chunked\r\n\r\n0\r\n\r\n${SECOND}`],
    ['a control character before the value', `${HEAD}Transfer-Encoding:\x0bchunked\r\n\r\n0\r\n\r\n${SECOND}`],
    ['a header folded over two lines', `${HEAD}X-Word: one\r\n two\r\nContent-Length: 0\r\n\r\n${SECOND}`],
    ['a length folded over two lines', `${HEAD}Content-Length:\r\n 0\r\n\r\n${SECOND}`],
    ['lines that end in a bare LF', `${HEAD.replaceAll('\r', '')}Content-Length: 0\n\n${SECOND}`],
    ['one line that ends in a bare LF', `${HEAD}X-Word: one\nContent-Length: 0\r\n\r\n${SECOND}`],
    ['a bare CR in a line', `${HEAD}X-Word: one\rContent-Length: 0\r\n\r\n${SECOND}`],
    ['a NUL in a line', `${HEAD}X-Word: one\0two\r\nContent-Length: 0\r\n\r\n${SECOND}`],
  ])('%s: 400', async (_, bytes) => {
    expect(await send(bytes)).toEqual({ statuses: [400], closed: 'portal' })
  })

  test.each<[string, string]>([
    ['a header', `${HEAD}X-Word: ${'a'.repeat(20_000)}\r\nContent-Length: 0\r\n\r\n${SECOND}`],
    ['an address', `GET /${'a'.repeat(20_000)} HTTP/1.1\r\nHost: localhost\r\n\r\n${SECOND}`],
    ['all headers together', `${HEAD}${Array.from({ length: 400 }, (__, at) => `X-Word-${at}: ${'a'.repeat(50)}\r\n`).join('')}Content-Length: 0\r\n\r\n${SECOND}`],
  ])('%s that is too long: 431', async (_, bytes) => {
    expect(await send(bytes)).toEqual({ statuses: [431], closed: 'portal' })
  })

  // The headers of these are right: an answer to them may have gone out before the body turns out not to be.
  test.each<[string, string]>([
    ['an encoding that nobody knows', `${HEAD}Transfer-Encoding: xchunked\r\n\r\n0\r\n\r\n${SECOND}`],
    ['a chunk with 0x before its length', `${CHUNKED}0x5\r\nabcde\r\n0\r\n\r\n${SECOND}`],
    ['a chunk of less than nothing', `${CHUNKED}-1\r\nabcde\r\n0\r\n\r\n${SECOND}`],
    ['chunks with a bare LF', `${CHUNKED}5\nabcde\n0\n\n${SECOND}`],
    ['an extension of a chunk with a bare LF', `${CHUNKED}5;a\nb\r\nabcde\r\n0\r\n\r\n${SECOND}`],
    ['a chunk longer than it says', `${CHUNKED}5\r\nabcdefg\r\n0\r\n\r\n${SECOND}`],
    ['a chunk of more than can be counted', `${CHUNKED}fffffffffffffffff\r\nabcde\r\n0\r\n\r\n${SECOND}`],
  ])('%s: the line is closed and what follows is no request', async (_, bytes) => {
    const { statuses, closed } = await send(bytes)
    expect(closed).toBe('portal')
    expect(statuses).not.toContain(200)
  })

  test('a request inside a body is body, by length and by chunks; one after it is a request', async () => {
    const inside = [`${HEAD}Connection: close\r\nContent-Length: ${SECOND.length}\r\n\r\n${SECOND}`, `${HEAD}Connection: close\r\nTransfer-Encoding: chunked\r\n\r\n${SECOND.length.toString(16)}\r\n${SECOND}\r\n0\r\n\r\n`]
    for (const bytes of inside) {
      const { statuses } = await send(bytes)
      expect(statuses.length).toBe(1)
      expect(statuses).not.toContain(200)
    }
    expect((await send(`${HEAD}Content-Length: 0\r\n\r\n${SECOND.replace('\r\n\r\n', '\r\nConnection: close\r\n\r\n')}`)).statuses).toEqual([expect.any(Number), 200])
  })
})

test('nothing that programs ask is sent on to https when it came without: the portal redirects no request for its scheme [V4.1.2]', async () => {
  const routes = readdirSync('app', { recursive: true, encoding: 'utf8' }).filter((name) => /\/route\.tsx?$/.test(name)).map((name) => `/${name.replace(/\/route\.tsx?$/, '').replaceAll(/\([^)]*\)\//g, '').replaceAll(/\[[^\]]*\]/g, '00000000-0000-4000-8000-000000000001')}`)
  expect(routes.length).toBeGreaterThan(30)
  for (const path of [...routes, '/', '/inloggen', '/mijn-werk']) {
    for (const method of ['GET', 'POST']) {
      const answer = await fetch(`${portal.address}${path}`, { method, redirect: 'manual', headers: { 'x-forwarded-proto': 'http', origin: portal.address } })
      await answer.arrayBuffer()
      expect([method, path, answer.headers.get('location') ?? '']).toEqual([method, path, expect.not.stringMatching(/^https:/i)])
    }
  }
})
