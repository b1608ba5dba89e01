import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, vi } from 'vitest'
import { clientOf } from '@/lib/auth/client'
import { newToken } from '@/lib/auth/cookie'
import { newFactor } from '@/lib/auth/totp'
import { fileResponse } from '@/lib/files/response'
import { logEvent, logFault } from '@/lib/log'
import { sendMail } from '@/lib/mail/outbox'

vi.mock('next/headers', () => ({ headers: () => Promise.resolve(new Headers({ 'x-forwarded-for': '198.51.100.1, 203.0.113.9', 'x-real-ip': '198.51.100.2', 'user-agent': 'Proef\u00e9\t1' })) }))

const sources = ['app', 'components', 'lib']
  .flatMap((folder) => readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name)))
  .filter((path) => /\.tsx?$/.test(path) && !path.includes('db/client/'))
  .concat('proxy.ts', 'instrumentation.ts', 'next.config.ts')
  .map((path) => ({ path, text: readFileSync(path, 'utf8') }))
const having = (pattern: RegExp) => sources.filter(({ text }) => pattern.test(text)).map(({ path }) => path).sort()
/** What a function is called with first, wherever it is called. */
const firstOf = (call: string) => [...new Set(sources.flatMap(({ text }) => [...text.matchAll(new RegExp(String.raw`\b${call}\(\s*([^,)]+)`, 'g'))].map(([, first = '']) => first)))].sort()

describe('what the portal’s own code doesn’t do', () => {
  it('is read at all', () => expect(sources.length).toBeGreaterThan(500))
  it('starts no program [V1.2.5]', () => expect(having(/child_process|worker_threads|node:cluster/)).toEqual([]))
  it('runs no text as code [V1.3.2]', () => expect(having(/\beval\(|\bnew Function\(|node:vm|\bset(?:Timeout|Interval)\(\s*['"`]/)).toEqual([]))
  it('makes a pattern of a text in three places, of its own words only [V1.2.9]', () =>
    expect(having(/\bnew RegExp\(/)).toEqual(['lib/admissions/rules/receipt.ts', 'lib/procedures/rules/closing-move.ts', 'lib/providers/rules.ts']))
  it('calls nobody outside but the services for signing in that were set; a browser calls the portal only [V1.3.6]', () => {
    // The scanner is one that was set too (ADR 0098).
    expect(having(/from '(?:node:(?:https?|http2|net|tls|dns|dgram)|undici|axios|got)'/)).toEqual(['lib/auth/client.ts', 'lib/crowd.ts', 'lib/files/clamd.ts'])
    expect(having(/from 'openid-client'/)).toEqual(['lib/auth/oidc.ts'])
    expect(having(/from 'jose'/)).toEqual(['lib/auth/outside-logout.ts'])
    expect(sources.flatMap(({ text }) => [...text.matchAll(/\bfetch\(([^,)]*)/g)].map(([, where = '']) => where)).filter((where) => !/^['`]\/api\//.test(where))).toEqual([])
  })
  it('reads nothing that people type as markup, style or template, and shows no program of another [V1.3.1, V1.3.5, V3.7.1]', () => {
    expect(having(/dangerouslySetInnerHTML|\.innerHTML|insertAdjacentHTML|document\.write|<(?:embed|object|applet)[\s/>]/)).toEqual([])
    expect(having(/from '(?:marked|markdown-it|remark|rehype|mdx|handlebars|mustache|ejs|nunjucks|sanitize-html|dompurify)[^']*'/i)).toEqual([])
  })
  it('keeps one thing in a browser: whether a verdict is given with one key [V14.3.3]', () => {
    expect(sources.flatMap(({ text }) => [...text.matchAll(/(?:localStorage|sessionStorage|indexedDB|document\.cookie)[.\w]*(?:\([^,)]*)?/g)].map(([use]) => use))).toEqual(['localStorage.getItem(STORED', 'localStorage.setItem(STORED'])
  })
  it('shares no answer with a page of another address [V3.4.2]', () => expect(having(/access-control-/i)).toEqual([]))
  it('holds no source control in its image [V13.4.1]', () => expect(readFileSync('.dockerignore', 'utf8').split('\n')).toContain('.git'))
  it('holds nothing in its image that tests, measures or fills a demonstration, and no package for it [V15.2.3]', () => {
    expect(readFileSync('.dockerignore', 'utf8').split('\n')).toEqual(expect.arrayContaining(['tests', 'prisma/seed', 'prisma/bench', 'vitest.config.ts', 'playwright.config.ts']))
    expect(readFileSync('Containerfile', 'utf8').match(/npm ci.*/g)).toEqual(['npm ci --omit=dev'])
    // What is left out is missed by nothing that runs: only commands of a demonstration and of the bench name it.
    expect(having(/@\/tests\/|@\/prisma\/(?:seed|bench)\b|from '(?:vitest|@playwright|fast-check|oidc-provider)/)).toEqual([])
    const commands = readdirSync('prisma/commands').filter((name) => /@\/prisma\/(?:seed|bench)\b|prisma\/seed/.test(readFileSync(join('prisma/commands', name), 'utf8')))
    expect(commands.sort()).toEqual(['bench.ts', 'seed.ts'])
  })
})

describe('secrets and chance', () => {
  it('come from the system’s generator, never from a plain one [V6.5.3, V11.5.1]', () => expect(having(/Math\.random|pseudoRandomBytes/)).toEqual([]))
  it('make codes to fall back on of sixteen letters out of thirty, ten of them and all different [V6.5.4]', () => {
    const codes = Array.from({ length: 50 }, () => newFactor().codes).flat()
    expect(new Set(codes).size).toBe(500)
    expect(codes.every((code) => /^\d{1,2}-(?:[A-Z0-9a-z]{4}-){3}[A-Z0-9a-z]{4}$/.test(code))).toBe(true)
    expect(new Set(codes.flatMap((code) => [...code.slice(code.indexOf('-')).replaceAll('-', '')])).size).toBe(30)
  })
  it('make a session’s token of 256 bits that is never the same [V7.2.3]', () => {
    const tokens = Array.from({ length: 1000 }, newToken)
    expect(new Set(tokens).size).toBe(1000)
    expect(tokens.every((token) => Buffer.from(token, 'base64url').length === 32)).toBe(true)
  })
  it('are made with Node’s own OpenSSL and one library for passwords, codes and signing in each [V11.2.1]', () => {
    const used = new Set(sources.flatMap(({ text }) => [...text.matchAll(/from '([^']*(?:crypt|argon|otp|hash|jose|jwt|cipher|openid)[^']*)'/gi)].map(([, name = '']) => name)).filter((name) => !/^[@.]\/|^\.\./.test(name)))
    expect([...used].sort()).toEqual(['@node-rs/argon2', 'jose', 'node:crypto', 'openid-client', 'otplib'])
  })
  it('are sealed with AES-256 in GCM only, hashed with SHA-256 only, and agreed on over X25519 [V11.2.3, V11.3.1, V11.4.3]', () => {
    expect([...firstOf('createCipheriv'), ...firstOf('createDecipheriv')]).toEqual([`'aes-256-gcm'`, `'aes-256-gcm'`])
    expect(new Set([...firstOf('createHash'), ...firstOf('createHmac'), ...firstOf('hkdfSync')])).toEqual(new Set([`'sha256'`]))
    expect(firstOf('generateKeyPairSync')).toEqual([`'x25519'`])
  })
})

describe('passwords', () => {
  const fields = sources.flatMap(({ text }) => [...text.matchAll(/<TextField name="(?:password|again)"[^>]*>/g)].map(([field]) => field))
  it('are typed masked [V6.2.6]', () => {
    expect(fields.length).toBeGreaterThan(2)
    expect(fields.filter((field) => !field.includes('type="password"'))).toEqual([])
  })
  it('may be pasted and come from a manager [V6.2.7]', () => {
    expect(having(/onPaste/)).toEqual([])
    expect(fields.filter((field) => !/autoComplete="(?:current|new)-password"/.test(field))).toEqual([])
  })
  it('have no hint and no question beside them: an account holds a hash, when it was set, and the app’s key [V6.4.2]', () => {
    const model = /model Account \{([^}]*)\}/.exec(readFileSync('prisma/schema/platform.prisma', 'utf8'))?.[1] ?? ''
    expect([...model.matchAll(/^ {2}(\w+) /gm)].map(([, name]) => name)).toEqual(['personId', 'passwordHash', 'passwordAt', 'totpSecret', 'totpStep', 'person'])
  })
})

describe('what leaves the portal', () => {
  it('is a file under a name that can say nothing else [V5.4.1]', () => {
    for (const name of ['a"; filename=b.exe', 'a\r\nset-cookie: x=1', "o'clock; x.pdf", '../../etc/passwd', 'naïef €.pdf']) {
      const says = fileResponse({ name, mime: 'application/pdf', bytes: Buffer.from('x') }, 'attachment').headers.get('content-disposition') ?? ''
      expect(says).toMatch(/^attachment; filename\*=UTF-8''[\w.~!()*%-]+$/)
      expect(decodeURIComponent(says.split(`''`)[1] ?? '')).toBe(name)
    }
  })
  it('is a message whose head can’t be longer than it is [V1.3.11]', async () => {
    const message = { toName: 'N. Loman', toAddress: 'n@aanbieder.example', subject: 'Vraag', body: 'Regel 1\r\nRegel 2' }
    const kept: unknown[] = []
    const tx = { mail: { createMany: ({ data }: { data: unknown[] }) => Promise.resolve(kept.push(...data)) } } as never
    for (const broken of [{ toName: 'N\r\nBcc: x@y.example' }, { toAddress: 'n@y.example\nBcc: x@y.example' }, { subject: 'Vraag\r\n\r\nAnders' }]) await expect(sendMail(tx, new Date(), { ...message, ...broken })).rejects.toThrow('line break')
    expect(kept).toEqual([])
    await sendMail(tx, new Date(), message)
    expect(kept).toHaveLength(1)
  })
  it('is a log of one JSON line for each event, in UTC, whatever was in it [V16.2.2, V16.2.4, V16.4.1]', () => {
    const written: string[] = []
    const spy = vi.spyOn(process.stderr, 'write').mockImplementation((line) => written.push(String(line)) > 0)
    logFault('AB12', 'proef', new Error('kapot\n{"level":"info","action":"verzonnen"}\u2028\u0000'))
    logEvent('sign-in.delayed', { object: 'account:"\n', result: 'refused', origin: '203.0.113.9\r\n{}', actor: 'anonymous' })
    spy.mockRestore()
    expect(written).toHaveLength(2)
    for (const line of written) {
      expect(line.indexOf('\n')).toBe(line.length - 1)
      expect(JSON.parse(line)).toMatchObject({ at: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/) as string })
    }
  })
})

describe('from where somebody comes', () => {
  it('is what the proxy in front wrote last, not what a visitor adds [V4.1.3, V15.3.4]', async () => expect(await clientOf()).toEqual({ address: '203.0.113.9', agent: 'Proef1' }))
})
