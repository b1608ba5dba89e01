import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { createServer, type Server } from 'node:https'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { describe as describeProvider } from '@/lib/auth/oidc'
import { certificate } from '@/tests/support/secure-server'

let server: Server
let asked: string[] = []
const at = (host: string) => `https://${host}:${(server.address() as AddressInfo).port}`
const setting = (host: string) => ({ realm: 'staff', issuer: new URL(at(host)), clientId: 'perceel', clientSecret: 'het geheim', kvkClaim: '', mandateClaim: '', service: '', levelClaim: 'acr' }) as const

beforeAll(async () => {
  server = createServer({ cert: readFileSync(certificate('server.crt')), key: readFileSync(certificate('server.key')) }, (request, response) => {
    asked.push(request.url ?? '')
    const issuer = `https://${request.headers.host ?? ''}`
    response.setHeader('content-type', 'application/json').end(JSON.stringify({ issuer, authorization_endpoint: `${issuer}/auth`, token_endpoint: `${issuer}/token`, jwks_uri: `${issuer}/keys`, response_types_supported: ['code'], subject_types_supported: ['public'], id_token_signing_alg_values_supported: ['RS256'] }))
  })
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
})
afterAll(() => new Promise((done) => server.close(done)))
beforeEach(() => (asked = []))

/** The same in a process of its own, that trusts this issuer too. */
const trusting = (host: string) =>
  new Promise<string>((done) => {
    const script = `import { describe } from '@/lib/auth/oidc'; await describe({ ...${JSON.stringify({ ...setting(host), issuer: undefined })}, issuer: new URL(${JSON.stringify(at(host))}) }).then(() => console.log('reached'), (thrown) => console.log(String(thrown.cause?.code ?? thrown.code)))`
    const child = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '--eval', script], { stdio: ['ignore', 'pipe', 'inherit'], env: { ...process.env, NODE_EXTRA_CA_CERTS: certificate('ca.crt') } })
    let said = ''
    child.stdout.on('data', (part: Buffer) => (said += part.toString()))
    child.once('close', () => done(said.trim()))
  })

describe('an organisation outside, where people sign in', () => {
  test('is asked nothing when its certificate is by an issuer that nobody trusts [V12.3.2]', async () => {
    await expect(describeProvider(setting('localhost'))).rejects.toThrow()
    expect(asked).toEqual([])
  })
  test('is asked nothing when its certificate is for another name, and is when both are right [V12.3.2, V12.3.4]', async () => {
    expect(await trusting('127.0.0.1')).toBe('ERR_TLS_CERT_ALTNAME_INVALID')
    expect(asked).toEqual([])
    expect(await trusting('localhost')).toBe('reached')
    expect(asked).toEqual(['/.well-known/openid-configuration'])
  })
})
