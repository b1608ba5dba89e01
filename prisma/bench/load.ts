import { request, Agent } from 'node:http'
import { performance } from 'node:perf_hooks'

export type Shot = { readonly method: 'GET' | 'POST'; readonly path: string; readonly body?: Buffer; readonly type?: string }
export type Figures = { readonly count: number; readonly perSecond: number; readonly p50: number; readonly p95: number; readonly wrong: number }

/** One request on loopback; gives status and body. */
export function shoot(base: URL, cookie: string, agent: Agent, shot: Shot): Promise<{ status: number; body: string }> {
  return new Promise((resolve, reject) => {
    const outgoing = request(
      { agent, host: base.hostname, port: base.port, method: shot.method, path: shot.path, headers: { cookie, origin: base.origin, ...(shot.body ? { 'content-type': shot.type ?? '', 'content-length': shot.body.length } : {}) } },
      (incoming) => {
        const parts: Buffer[] = []
        incoming.on('data', (part: Buffer) => parts.push(part))
        incoming.on('end', () => resolve({ status: incoming.statusCode ?? 0, body: Buffer.concat(parts).toString('utf8') }))
      },
    )
    outgoing.on('error', reject)
    outgoing.end(shot.body)
  })
}

/** Fires shots with so many at once until the time or the shots are over. Bounded in both. */
export async function load(base: URL, cookie: string, next: (index: number) => Promise<Shot | null> | Shot | null, expect: (answer: { status: number; body: string }) => boolean, limits: { seconds: number; atOnce: number; shots: number }): Promise<Figures> {
  const agent = new Agent({ keepAlive: true, maxSockets: limits.atOnce })
  const took: number[] = []
  let index = 0
  let wrong = 0
  const until = performance.now() + limits.seconds * 1000
  const begun = performance.now()
  let outside = 0
  await Promise.all(
    Array.from({ length: limits.atOnce }, async () => {
      while (performance.now() < until && index < limits.shots) {
        const preparing = performance.now()
        const shot = await next(index++)
        outside += performance.now() - preparing
        if (!shot) return
        const start = performance.now()
        const answer = await shoot(base, cookie, agent, shot)
        took.push(performance.now() - start)
        if (!expect(answer)) wrong++
      }
    }),
  )
  // What preparing a shot took (reading the form before posting it) is not the page's time.
  const elapsed = (performance.now() - begun - outside / limits.atOnce) / 1000
  agent.destroy()
  took.sort((a, b) => a - b)
  const at = (share: number) => took[Math.min(took.length - 1, Math.floor(took.length * share))] ?? Number.NaN
  return { count: took.length, perSecond: took.length / elapsed, p50: at(0.5), p95: at(0.95), wrong }
}

/** The hidden fields of the form on a page that posts to its own address, as a browser without JavaScript would send them. */
export function formPost(path: string, html: string, containing: string, fields: Readonly<Record<string, string>>): Shot {
  const form = html.split('<form').find((part) => part.includes(containing) && part.includes('$ACTION'))
  if (!form) throw new Error(`no form with ${containing} on ${path}`)
  const body = form.slice(0, form.indexOf('</form>'))
  const values = new Map<string, string>()
  for (const tag of body.match(/<input[^>]*type="hidden"[^>]*>/g) ?? []) {
    const name = /name="([^"]*)"/.exec(tag)?.[1]
    if (name) values.set(name, unescape(/value="([^"]*)"/.exec(tag)?.[1] ?? ''))
  }
  for (const [name, value] of Object.entries(fields)) values.set(name, value)
  const boundary = 'perceelbench'
  const parts = [...values].map(([name, value]) => `--${boundary}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`)
  return { method: 'POST', path, body: Buffer.from(`${parts.join('')}--${boundary}--\r\n`), type: `multipart/form-data; boundary=${boundary}` }
}

const unescape = (text: string) => text.replaceAll('&quot;', '"').replaceAll('&#x27;', "'").replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&')
