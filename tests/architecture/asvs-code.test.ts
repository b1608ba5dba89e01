import { readdirSync, readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import fc from 'fast-check'
import { createRemoteJWKSet } from 'jose'
import { NextRequest } from 'next/server'
import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it, vi } from 'vitest'
import { POST as signOut } from '@/app/api/uitloggen/route'
import { PROVED } from '@/lib/audit/proof'
import { describe as describeProvider } from '@/lib/auth/oidc'
import { BACK } from '@/lib/auth/schema'
import { renderPdf } from '@/lib/letters/render'
import { newLetter } from '@/lib/letters/view'
import { publicSigningKeys, signText } from '@/lib/signing'
import { proxy } from '@/proxy'

vi.mock('next/headers', () => ({ headers: () => Promise.resolve(new Headers()), cookies: () => Promise.resolve({ get: () => undefined, set: () => undefined, delete: () => undefined }) }))

const sources = ['app', 'components', 'lib', 'prisma/sql']
  .flatMap((folder) => readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name)))
  .filter((path) => /\.(?:tsx?|sql)$/.test(path) && !path.startsWith('lib/db/client'))
  .map((path) => ({ path, text: readFileSync(path, 'utf8') }))
const having = (pattern: RegExp) => sources.filter(({ text }) => pattern.test(text)).map(({ path }) => path)
const NASTY = ['<script>alert(1)</script>', '"><img src=x onerror=alert(1)>', `' onmouseover='alert(1)`, '</title><svg onload=alert(1)>', '&lt;b&gt;', '\u2028</script>']

describe('what people type', () => {
  it('becomes text on a page, in an element and in an attribute, whatever it is [V1.1.2, V1.2.1]', () => {
    const shows = (text: string) => {
      const markup = renderToStaticMarkup(createElement('p', { title: text }, text))
      const [, title = '', inside = ''] = /^<p title="([^"<>]*)">([^<>]*)<\/p>$/s.exec(markup) ?? []
      const back = (escaped: string) => escaped.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&#x27;', "'").replaceAll('&amp;', '&')
      expect([back(title), back(inside)]).toEqual([text, text])
    }
    for (const text of NASTY) shows(text)
    fc.assert(fc.property(fc.string({ minLength: 1, unit: 'grapheme' }).filter((text) => !text.includes('\0')), shows))
  })
  it('is never put into a script or into a statement of SQL as text [V1.2.3, V1.2.4]', () => {
    expect(having(/<script|<Script\b|new Blob\(/)).toEqual([])
    expect(having(/\$(?:query|execute)RawUnsafe|Prisma\.raw\(|\bsql\.raw\(/)).toEqual([])
  })
  it('is no template: a letter shows it as it was typed [V1.3.7]', async () => {
    const letter = newLetter('record')
    const of = (text: string) => renderPdf('record', { ...letter, title: text, sender: { name: text, lines: [text] }, issuedOn: '2025-12-01', blocks: [{ type: 'paragraph', text }] })
    for (const text of ['#read("/etc/passwd")', '#panic("x")', '$ #sys.inputs $', '#import "@preview/x:1.0.0"', '`` ` ```']) expect((await of(text)).subarray(0, 5).toString()).toBe('%PDF-')
  })
  it('is read as JSON and judged by a schema, never made into objects of a kind of its own [V1.5.2]', () => expect(having(/node:v8|\bdeserialize\(|node-serialize|js-yaml|superjson|devalue/)).toEqual([]))
  it('sends nobody to another address: a way back is a path of the portal that it knows [V3.7.2]', () => {
    for (const back of ['//elders.example', '/\\elders.example', 'https://elders.example', '/mijn-sessies//elders.example', '/mijn-sessies?x=https://elders.example', 'javascript:alert(1)', '/%2f%2felders.example', '/api//elders.example', ' /mijn-sessies', '/mijn-sessies\n']) expect([back, BACK.test(back)]).toEqual([back, false])
    expect(BACK.test('/mijn-sessies')).toBe(true)
  })
  it('is decoded once, by what reads the request: no code of the portal decodes it again [V1.1.1]', () => expect(having(/decodeURI(?:Component)?\(|\bunescape\(|\batob\(|he\.decode/)).toEqual([]))
  it('is never the pattern of a format, here or in SQL: what fills one in is named by the code [V1.3.10]', () => {
    expect(having(/util\.format|\bsprintf|\bprintf\(|%[sdoOj]['`"]\s*,/).filter((path) => !path.endsWith('.sql'))).toEqual([])
    const patterns = sources.filter(({ path }) => path.endsWith('.sql')).flatMap(({ text }) => [...text.matchAll(/\bformat\(\s*(\S)/g)].map(([, first]) => first))
    expect(patterns.length).toBeGreaterThan(5)
    expect(patterns.filter((first) => first !== "'")).toEqual([])
  })
  it('is never kept as a file that a server could run: no code of the portal writes one [V5.3.1]', () => expect(having(/\b(?:writeFile|appendFile|createWriteStream|copyFile|rename)(?:Sync)?\(|node:fs\/promises/)).toEqual([]))
})

describe('getting in', () => {
  it('happens in two ways, a session opened after a step and a click in a demonstration; nothing else makes one [V6.3.4]', () => {
    const makers = sources.filter(({ path, text }) => path.endsWith('.sql') && /insert into session\b/i.test(text)).flatMap(({ text }) => [...text.matchAll(/create (?:or replace )?function (\w+)\([^$]*\$\$(?:(?!\$\$)[\s\S])*?insert into session\b/gi)].map(([, name]) => name))
    expect([...new Set(makers)].sort()).toEqual(['session_open', 'session_open_demo'])
    expect(sources.filter(({ text }) => /\.session\.create/.test(text))).toEqual([])
  })
  it('asks for no new password because the old one is old: nothing reads when it was set [V6.2.10]', () => {
    expect(having(/passwordAt/)).toEqual([])
    for (const { path, text } of sources) for (const [use] of text.matchAll(/[^\n]*\bpassword_at\b[^\n]*/g)) expect([path, use]).toEqual([path, expect.stringMatching(/set .*password_at = (?:clock_timestamp\(\)|null)/)])
  })
  it('can be changed by nobody without proving again who he is: a link to an account, a colleague’s, and ending a session [V7.5.1]', () => expect(Object.keys(PROVED)).toEqual(expect.arrayContaining(['account.link-made', 'colleague.link-made', 'account-request.asked', 'account-request.granted', 'person.invited', 'colleague.invited', 'session.ended'])))
  it('keeps no token of another organisation: what it says is judged and gone [V10.1.1]', () => expect(having(/access_token|refresh_token|accessToken|refreshToken|\.id_token\b/)).toEqual([]))
  it('is left from every page of the portal: all stand in one frame, and it has the button [V7.4.4]', () => {
    expect(sources.filter(({ path }) => path.startsWith('app/(portal)/') && path.endsWith('/page.tsx')).filter(({ text }) => !/\bscreen\(/.test(text)).map(({ path }) => path)).toEqual([])
    expect(readFileSync('app/screen.tsx', 'utf8')).toMatch(/<(?:Portal)?Frame\b|[fF]rame\(/)
    expect(having(/routes\.signOut\(\)|\/api\/uitloggen/).filter((path) => path === 'app/frame.tsx' || path.startsWith('components/'))).not.toEqual([])
  })
  it('left, clears what a browser kept [V14.3.1]', async () => {
    const left = await signOut(new Request('http://localhost:3000/api/uitloggen', { method: 'POST', headers: { origin: 'http://localhost:3000', host: 'localhost:3000' } }))
    expect([left.status, left.headers.get('clear-site-data'), left.headers.get('cache-control')]).toEqual([303, '"cache"', 'no-store'])
  })
})

describe('what the portal asks of another', () => {
  it('follows nobody to another address: a provider that sends it on is taken for one that doesn’t answer [V15.3.2]', async () => {
    const asked: string[] = []
    const server = createServer((request, response) => {
      asked.push(request.url ?? '')
      response.writeHead(302, { location: '/elders' }).end()
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const { port } = server.address() as AddressInfo
    try {
      const setting = { realm: 'staff', issuer: new URL(`http://127.0.0.1:${port}`), clientId: 'perceel', clientSecret: 'x', kvkClaim: '', mandateClaim: '', service: '', levelClaim: 'acr' } as const
      await expect(describeProvider(setting)).rejects.toThrow()
      expect(asked).toEqual(['/.well-known/openid-configuration'])
      const keys = createRemoteJWKSet(new URL(`http://127.0.0.1:${port}/keys`))
      await expect(keys({ alg: 'RS256' })).rejects.toThrow()
      expect(asked).toEqual(['/.well-known/openid-configuration', '/keys'])
    } finally {
      await new Promise((resolve) => server.close(resolve))
    }
    // Whatever else goes out is a protocol without such a thing (docs/controls.md).
    expect(having(/redirect: 'follow'|maxRedirects|followRedirects/)).toEqual([])
  })
})

describe('secrets', () => {
  it('are signed with Ed25519 alone, under a key of the ring [V11.6.1]', () => {
    const { signature } = signText('een regel')
    expect(Buffer.from(signature, 'base64')).toHaveLength(64)
    for (const { hex } of publicSigningKeys()) expect(hex).toMatch(/^[0-9a-f]{64}$/)
    expect(having(/\bcreateSign\(|\bcreateVerify\(|generateKeyPair(?:Sync)?\('(?:rsa|dsa|ec)'/)).toEqual([])
  })
})

describe('what the portal shows and keeps', () => {
  it('is made anew for each who asks: no page or answer about anybody is kept between requests [V14.2.2]', () => {
    expect(having(/unstable_cache|'use cache'|export const revalidate|unstable_noStore/)).toEqual([])
    expect(having(/force-static/)).toEqual(['app/icons.svg/route.ts'])
  })
  it('goes to nobody else: a page loads, calls and posts to the portal alone [V14.2.3]', () => {
    const policy = proxy(new NextRequest('https://perceel.test/mijn-werk')).headers.get('content-security-policy') ?? ''
    const allowed = new Set(policy.split(';').flatMap((part) => part.trim().split(' ').slice(1)))
    expect([...allowed].filter((each) => !/^'(?:self|none|strict-dynamic|nonce-[\w+/=]+)'$|^data:$/.test(each))).toEqual([])
    expect(allowed.size).toBeGreaterThan(3)
  })
  it('is logged to standard error through one file, and nowhere else [V16.2.3]', () => {
    expect(having(/\bconsole\.\w+\(/)).toEqual([])
    expect(having(/process\.(?:stderr|stdout)\.write/)).toEqual(['lib/log.ts'])
  })
  it('changes by what is sent in: of the addresses that are only read one calls a command, which notes who fetched a document [V3.5.3]', () => {
    const reads = sources.filter(({ path, text }) => /route\.ts$/.test(path) && /export (?:async )?function GET/.test(text) && !/export (?:async )?function (?:POST|PUT|PATCH|DELETE)/.test(text))
    expect(reads.length).toBeGreaterThan(10)
    const called = reads.flatMap(({ text }) => [...text.matchAll(/import \{([^}]*)\} from '@\/lib\/[a-z]+\/commands[^']*'/g)].flatMap(([, list = '']) => list.split(',').map((each) => each.trim()).filter((each) => !each.startsWith('type '))))
    expect([...new Set(called)].sort()).toEqual(['recordDownload'])
  })
})
