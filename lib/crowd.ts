import { Server, type IncomingMessage, type ServerResponse } from 'node:http'

/** Answered at any time: files the browser keeps, and whether the portal is well. They cost next to nothing. */
const LIGHT = /^\/(?:_next\/static\/|api\/health\/|favicon|icons?\.|robots\.txt|\.well-known\/)/

export type Crowd = { readonly atWork: number; readonly waiting: number; readonly most: number }

/**
 * What happens to a request when others are being worked on: what is light always passes; a page that comes when the
 * portal is full is asked to come back; something that is being sent in waits for its turn, up to three times as many as
 * are worked on, so that nobody loses an entry to a crowd of readers.
 */
export function turnOf(request: { readonly path: string; readonly method: string }, crowd: Crowd): 'light' | 'now' | 'wait' | 'busy' {
  if (LIGHT.test(request.path)) return 'light'
  const reads = request.method === 'GET' || request.method === 'HEAD'
  // Who waits goes first: a new page doesn't slip in before them.
  if (crowd.atWork < crowd.most && crowd.waiting === 0) return 'now'
  return reads || crowd.waiting >= crowd.most * 3 ? 'busy' : 'wait'
}

/** How many requests one process works on at once: PERCEEL_MOST_AT_ONCE, or 48, at which two cores answer within a second or two. */
export function mostAtOnce(env: Readonly<Record<string, string | undefined>>): number {
  const asked = Number(env['PERCEEL_MOST_AT_ONCE'] ?? 48)
  return Number.isInteger(asked) && asked >= 4 && asked <= 10_000 ? asked : 48
}

const RETRY_SECONDS = 5

function answerBusy(response: ServerResponse, method: string): void {
  const again = method === 'GET' ? `<meta http-equiv="refresh" content="${RETRY_SECONDS}">` : ''
  const advice = method === 'GET' ? 'Deze pagina probeert het over een paar tellen zelf opnieuw.' : 'Wat u verstuurde, is niet verwerkt. Ga terug en probeer het over een paar tellen opnieuw.'
  response.writeHead(503, { 'retry-after': String(RETRY_SECONDS), 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store', 'x-content-type-options': 'nosniff', 'referrer-policy': 'same-origin', 'content-security-policy': "default-src 'none'; frame-ancestors 'none'" })
  response.end(`<!doctype html><html lang="nl"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">${again}<title>Het is druk · Perceel</title></head><body><main><h1>Het is nu druk</h1><p>${advice}</p></main></body></html>`)
}

/**
 * Limits how many requests the servers of this process work on at once, before the framework sees them: past a point
 * more at once only makes each slower. Returns what undoes it.
 */
export function limitCrowd(most: number): () => void {
  const emit = Reflect.get(Server.prototype, 'emit') as (this: Server, event: string | symbol, ...given: unknown[]) => boolean
  const waiting: (() => void)[] = []
  let atWork = 0
  const next = () => {
    atWork -= 1
    waiting.shift()?.()
  }
  Server.prototype.emit = function (this: Server, event: string | symbol, ...given: unknown[]): boolean {
    const pass = () => emit.call(this, event, ...given)
    if (event !== 'request') return pass()
    const [request, response] = given as [IncomingMessage, ServerResponse]
    const begin = () => {
      atWork += 1
      response.once('close', next)
      pass()
    }
    // The framework has no word for it and would call it a fault; it gives back what a proxy added (ASVS V13.4.4).
    if (request.method === 'TRACE' || request.method === 'TRACK') {
      response.writeHead(405, { allow: 'GET, HEAD, POST', 'content-type': 'text/plain; charset=utf-8', 'x-content-type-options': 'nosniff' }).end('Niet toegestaan')
      return true
    }
    const turn = turnOf({ path: request.url ?? '/', method: request.method ?? 'GET' }, { atWork, waiting: waiting.length, most })
    if (turn === 'light') return pass()
    if (turn === 'busy') answerBusy(response, request.method ?? 'GET')
    else if (turn === 'now') begin()
    else {
      const enter = () => {
        response.off('close', leave)
        begin()
      }
      // Who gives up while waiting leaves the row.
      const leave = () => void waiting.splice(waiting.indexOf(enter), 1)
      response.once('close', leave)
      waiting.push(enter)
    }
    return true
  }
  return () => {
    Server.prototype.emit = emit
  }
}
