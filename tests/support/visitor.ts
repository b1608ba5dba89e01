import { formPost, type Shot } from '@/prisma/bench/load'

export type Answered = { readonly status: number; readonly location: string; readonly body: string; readonly retryAfter: string | null }

/** Somebody with a browser without JavaScript: keeps cookies, follows nothing by itself, and sends forms as they stand on the page. */
export class Visitor {
  readonly #cookies = new Map<string, string>()

  get cookie(): string {
    return [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; ')
  }

  async send(at: string, shot: Shot): Promise<Answered> {
    const answer = await fetch(new URL(shot.path, at), {
      method: shot.method, redirect: 'manual', headers: { cookie: this.cookie, ...(shot.method === 'POST' ? { origin: at } : {}), ...(shot.type ? { 'content-type': shot.type } : {}) }, ...(shot.body ? { body: new Uint8Array(shot.body) } : {}),
    })
    for (const line of answer.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? []
      if (value === '') this.#cookies.delete(name)
      else this.#cookies.set(name, value)
    }
    return { status: answer.status, location: answer.headers.get('location') ?? '', body: await answer.text(), retryAfter: answer.headers.get('retry-after') }
  }

  get = (at: string, path: string): Promise<Answered> => this.send(at, { method: 'GET', path })

  /** The form of this page that holds this text, filled in and not yet sent. */
  async filled(at: string, path: string, containing: string, fields: Readonly<Record<string, string>>): Promise<Shot> {
    return formPost(path, (await this.get(at, path)).body, containing, fields)
  }

  /** Signs in as one of the demonstration's people: reads the form at the one address, sends it to the other. */
  async signIn(membership: string, at: string, to = at): Promise<Answered> {
    return this.send(to, await this.filled(at, '/inloggen', 'name="membership"', { membership }))
  }
}
