import { createSign, createHmac, generateKeyPairSync } from 'node:crypto'
import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Provider } from 'oidc-provider'

const listen = (listener: RequestListener): Promise<Server> =>
  new Promise((resolve) => {
    const server = createServer(listener)
    server.listen(0, '127.0.0.1', () => resolve(server))
  })
const addressOf = (server: Server) => `http://127.0.0.1:${(server.address() as AddressInfo).port}`

export type Claims = Readonly<Record<string, unknown>>

/** How somebody signed in is of his session there, and never a claim of his account. */
const how = (claims: Claims = {}) => ({ ...(typeof claims['acr'] === 'string' ? { acr: claims['acr'] } : {}), ...(Array.isArray(claims['amr']) ? { amr: claims['amr'] as string[] } : {}) })

/** A real OpenID provider on loopback: whoever comes is signed in as `account` at once, with the claims of that account. */
export async function openIdProvider(client: { readonly id: string; readonly secret: string; readonly redirect: string; /** Where it tells that somebody signed out. */ readonly signedOut?: string }, accounts: Record<string, Claims>) {
  let account = ''
  let handle: RequestListener = () => undefined
  const server = await listen((request, response) => handle(request, response))
  const issuer = addressOf(server)
  const provider = new Provider(issuer, {
    clients: [{ client_id: client.id, client_secret: client.secret, redirect_uris: [client.redirect], token_endpoint_auth_method: 'client_secret_post', ...(client.signedOut ? { backchannel_logout_uri: client.signedOut, backchannel_logout_session_required: true } : {}) }],
    claims: { openid: ['sub', 'amr', 'acr', 'kvk', 'services', 'email'] },
    conformIdTokenClaims: false,
    // The library keeps from loopback what it sends; here everything is on loopback.
    fetch: (input, init) => globalThis.fetch(input, { ...init, dispatcher: undefined } as RequestInit),
    features: { devInteractions: { enabled: false }, backchannelLogout: { enabled: true } },
    interactions: { url: (_context, interaction) => `/interaction/${interaction.uid}` },
    findAccount: (_context, sub) => ({ accountId: sub, claims: () => ({ sub, ...accounts[sub] }) }),
    loadExistingGrant: async (context) => {
      const grant = new context.oidc.provider.Grant({ clientId: context.oidc.client?.clientId ?? '', accountId: context.oidc.session?.accountId ?? '' })
      grant.addOIDCScope('openid')
      await grant.save()
      return grant
    },
  })
  const callback = provider.callback()
  handle = (request, response) => {
    if (request.url?.startsWith('/interaction/')) void provider.interactionFinished(request, response, { login: { accountId: account, ...how(accounts[account]) } }, { mergeWithLastSubmission: false })
    else void callback(request, response)
  }
  return {
    issuer,
    /** Walks as a browser does, from the portal's link until it is sent back; gives what it comes back with. */
    signIn: async (as: string, address: string): Promise<string> => {
      account = as
      const jar = new Map<string, string>()
      for (let at = address, hops = 0; hops < 10; hops++) {
        const answer = await fetch(at, { redirect: 'manual', headers: { cookie: [...jar].map(([name, value]) => `${name}=${value}`).join('; ') } })
        for (const line of answer.headers.getSetCookie()) jar.set(line.split('=')[0] ?? '', line.slice(line.indexOf('=') + 1).split(';')[0] ?? '')
        const next = answer.headers.get('location')
        if (!next) throw new Error(`no way on from ${at}: ${answer.status} ${await answer.text()}`)
        at = new URL(next, at).href
        if (at.startsWith(client.redirect)) return new URL(at).search
      }
      throw new Error('sent around')
    },
    /** Tells the portal that this session of somebody ended. */
    signOut: async (subject: string, session: string): Promise<void> => {
      const found: unknown = await provider.Client.find(client.id)
      await (found as { backchannelLogout(sub: string, sid: string): Promise<unknown> }).backchannelLogout(subject, session)
    },
    close: () => new Promise((resolve) => server.close(resolve)),
  }
}

const base64 = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url')
export type Forged = { readonly claims: Claims; readonly typ?: string; readonly alg?: 'RS256' | 'HS256' | 'none'; readonly otherKey?: boolean }

/** A provider that answers whatever it is told to: what a real one never would. */
export async function forgingProvider(secret: string) {
  let [own, other] = [generateKeyPairSync('rsa', { modulusLength: 2048 }), generateKeyPairSync('rsa', { modulusLength: 2048 })]
  let next: Forged = { claims: {} }
  const sign = ({ claims, typ, alg = 'RS256', otherKey = false }: Forged): string => {
    const text = `${base64({ alg, kid: 'own', typ })}.${base64(claims)}`
    if (alg === 'none') return `${text}.`
    if (alg === 'HS256') return `${text}.${createHmac('sha256', secret).update(text).digest('base64url')}`
    return `${text}.${createSign('RSA-SHA256').update(text).sign((otherKey ? other : own).privateKey).toString('base64url')}`
  }
  let issuer = ''
  let describedAs: string | undefined
  const server = await listen((request, response) => {
    const answer = (body: unknown) => response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(body))
    if (request.url?.endsWith('openid-configuration'))
      return answer({ issuer: describedAs ?? issuer, authorization_endpoint: `${issuer}/auth`, token_endpoint: `${issuer}/token`, jwks_uri: `${issuer}/keys`, response_types_supported: ['code'], subject_types_supported: ['public'], id_token_signing_alg_values_supported: ['RS256', 'HS256', 'none'] })
    if (request.url === '/keys') return answer({ keys: [{ ...own.publicKey.export({ format: 'jwk' }), kid: 'own', use: 'sig', alg: 'RS256' }] })
    return answer({ access_token: 'x', token_type: 'Bearer', expires_in: 60, id_token: sign(next) })
  })
  issuer = addressOf(server)
  return {
    issuer,
    says: (forged: Forged) => void (next = forged),
    /** A token of any kind, signed as told. */
    signs: sign,
    /** Signs with another key from now on, and publishes it. */
    rotates: () => void ([own, other] = [other, own]),
    /** Says that it is another issuer than the one that was set. */
    describes: (as: string | undefined) => void (describedAs = as),
    close: () => new Promise((resolve) => server.close(resolve)),
  }
}
