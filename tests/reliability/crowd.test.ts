import { createServer, request, type Server } from 'node:http'
import { connect, type AddressInfo } from 'node:net'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { limitCrowd, mostAtOnce, turnOf } from '@/lib/crowd'

type Answer = { readonly status: number; readonly body: string; readonly retryAfter: string | undefined }

let server: Server
let undo: () => void
/** The ends of connections that the server noticed, by the other side's port. */
const gone = new Map<number, () => void>()
let held: (() => void)[] = []
let began: string[] = []

/** Resolves when so many requests are being worked on. */
let noticed: { readonly count: number; readonly done: () => void } | undefined
const until = (count: number) => new Promise<void>((done) => (held.length >= count ? done() : (noticed = { count, done })))

beforeAll(async () => {
  undo = limitCrowd(3)
  server = createServer((incoming, response) => {
    if (incoming.url === '/api/health/live') return void response.end('ok')
    began.push(incoming.url ?? '')
    held.push(() => response.end(`done ${incoming.url ?? ''}`))
    if (noticed && held.length >= noticed.count) noticed.done()
  })
  server.on('connection', (socket) => {
    const port = socket.remotePort ?? 0
    socket.once('close', () => gone.get(port)?.())
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
})
afterAll(async () => {
  undo()
  await new Promise((done) => server.close(done))
})
beforeEach(() => {
  held = []
  began = []
})

function send(method: string, path: string): { answer: Promise<Answer>; giveUp: () => Promise<void> } {
  const outgoing = request({ host: '127.0.0.1', port: (server.address() as AddressInfo).port, method, path, agent: false })
  const answer = new Promise<Answer>((done, fail) => {
    outgoing.once('error', fail)
    outgoing.once('response', (incoming) => {
      let body = ''
      incoming.on('data', (part: Buffer) => (body += part.toString()))
      incoming.once('end', () => done({ status: incoming.statusCode ?? 0, body, retryAfter: incoming.headers['retry-after'] }))
    })
  })
  outgoing.end()
  const giveUp = () =>
    new Promise<void>((done) => {
      gone.set(outgoing.socket?.localPort ?? 0, done)
      outgoing.destroy()
    })
  return { answer, giveUp }
}

test('a full portal asks readers to come back, lets what is sent in wait for its turn, and is well again afterwards [V15.2.2]', async () => {
  const first = [send('GET', '/a'), send('GET', '/b'), send('GET', '/c')]
  await until(3)
  const turnedAway = await send('GET', '/d').answer
  expect(turnedAway).toMatchObject({ status: 503, retryAfter: '5' })
  expect(turnedAway.body).toContain('Het is nu druk')
  expect((await send('GET', '/api/health/live').answer).status).toBe(200)
  const entry = send('POST', '/inschrijven')
  const impatient = send('POST', '/weg')
  impatient.answer.catch(() => undefined)
  expect((await send('GET', '/e').answer).status).toBe(503)
  await impatient.giveUp()
  const three = until(4)
  for (const end of held.slice(0, 3)) end()
  expect((await Promise.all(first.map(({ answer }) => answer))).map(({ status }) => status)).toEqual([200, 200, 200])
  await three
  held[3]?.()
  expect(await entry.answer).toMatchObject({ status: 200, body: 'done /inschrijven' })
  expect(began).not.toContain('/weg')
  const later = send('GET', '/f')
  await until(5)
  held[4]?.()
  expect((await later.answer).status).toBe(200)
})

test.each([
  ['a page while there is room', 'GET', '/mijn-werk', { atWork: 2, waiting: 0, most: 3 }, 'now'],
  ['a page when it is full', 'GET', '/mijn-werk', { atWork: 3, waiting: 0, most: 3 }, 'busy'],
  ['a page while others wait', 'GET', '/mijn-werk', { atWork: 2, waiting: 1, most: 3 }, 'busy'],
  ['an entry when it is full', 'POST', '/aanbieder/inschrijven', { atWork: 3, waiting: 0, most: 3 }, 'wait'],
  ['an entry when too many wait', 'POST', '/aanbieder/inschrijven', { atWork: 3, waiting: 9, most: 3 }, 'busy'],
  ['a file of the page', 'GET', '/_next/static/chunks/a.js', { atWork: 3, waiting: 9, most: 3 }, 'light'],
  ['whether the portal is well', 'GET', '/api/health/ready', { atWork: 3, waiting: 9, most: 3 }, 'light'],
  ['a page with such a name', 'GET', '/mijn-werk/_next/static/', { atWork: 3, waiting: 0, most: 3 }, 'busy'],
] as const)('%s', (_, method, path, crowd, expected) => {
  expect(turnOf({ path, method }, crowd)).toBe(expected)
})

test('the limit is a whole number from four on, else 48', () => {
  expect([undefined, '100', '3', '0', '-5', '1.5', 'many', '1e9'].map((PERCEEL_MOST_AT_ONCE) => mostAtOnce({ PERCEEL_MOST_AT_ONCE }))).toEqual([48, 100, 48, 48, 48, 48, 48, 48])
})

test('TRACE is answered with a no before anything else looks at it [V13.4.4]', async () => {
  const { status, body } = await send('TRACE', '/').answer
  expect([status, body]).toEqual([405, 'Niet toegestaan'])
  expect(began).toEqual([])
})

test('a message whose end can be read in two ways is no message: it is refused, and nothing behind it is read', async () => {
  const raw = (text: string) =>
    new Promise<string>((done, fail) => {
      const socket = connect((server.address() as AddressInfo).port, '127.0.0.1', () => socket.write(text))
      let answer = ''
      socket.setEncoding('latin1')
      socket.on('data', (part: string) => (answer += part))
      socket.once('error', fail)
      socket.once('close', () => done(answer))
    })
  const start = 'POST /api/health/live HTTP/1.1\r\nHost: x\r\n'
  const behind = '0\r\n\r\nGET /behind HTTP/1.1\r\nHost: x\r\n\r\n'
  for (const head of ['Content-Length: 4\r\nTransfer-Encoding: chunked', 'Content-Length: 4\r\nContent-Length: 5', 'Transfer-Encoding: chunked, identity', 'Transfer-Encoding : chunked']) expect([head, await raw(`${start}${head}\r\n\r\n${behind}`)]).toEqual([head, 'HTTP/1.1 400 Bad Request\r\nConnection: close\r\n\r\n'])
  expect(began).toEqual([])
})
