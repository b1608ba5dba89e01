import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { ESPD_MAX_BYTES } from '@/lib/admissions/imports/espd-read'
import { MOST_AT_ONCE as LINES_AT_ONCE } from '@/lib/audit/queries'
import { stepCookie } from '@/lib/auth/cookie'
import { ACCOUNTS_PER_ADDRESS } from '@/lib/auth/limits'
import { LEAST_LENGTH, MOST_LENGTH, MOST_WAITING, OWN_WORDS } from '@/lib/auth/passwords'
import { mostAtOnce } from '@/lib/crowd'
import { MOST_BYTES, MOST_ROWS } from '@/lib/exchange/imports/table'
import { FILE_KINDS, MAX_FILE_BYTES } from '@/lib/files/kinds'
import { MAX_CHARACTERS } from '@/lib/files/names'
import { MAX_ENTRIES, MAX_RATIO, MAX_UNPACKED } from '@/lib/files/zip'
import * as fields from '@/lib/kernel/fields'
import * as identifierFields from '@/lib/kernel/identifier-fields'
import { MOST_IN_LETTER } from '@/lib/letters/view'
import { MOST_IN_LOG, SECURITY_EVENTS } from '@/lib/log'
import { MOST_IN_MAIL_HEAD } from '@/lib/mail/outbox'
import { MOST_IN_CALENDAR } from '@/lib/procedures/rules/calendar'
import { MOST_EXPORTED } from '@/lib/reporting/queries/audit'
import { MOST_IN_CELL, MOST_IN_FEED } from '@/lib/reporting/rules'
import { rolesSql } from '@/prisma/bootstrap'
import { levelOf, residentTables, RLS } from '@/prisma/rls'

const page = readFileSync('docs/controls.md', 'utf8')
const code = (folder: string, ending: RegExp) => readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name)).filter((path) => ending.test(path) && !path.startsWith('lib/db/client'))
const sources = [...['app', 'components', 'lib'].flatMap((folder) => code(folder, /\.tsx?$/)), 'proxy.ts', 'instrumentation.ts'].map((path) => ({ path, text: readFileSync(path, 'utf8') }))
const having = (pattern: RegExp) => sources.filter(({ text }) => pattern.test(text)).map(({ path }) => path).sort()
const sql = code('prisma/sql', /\.sql$/).sort().map((path) => readFileSync(path, 'utf8')).join('\n')

/** The rows of the one table below a heading, or the nth. */
function table(heading: string, nth = 0): string[][] {
  const section = page.split(/^## /m).find((each) => each.startsWith(`${heading}\n`)) ?? expect.fail(`no section ${heading}`)
  const tables = section.split(/\n\n+/).filter((each) => each.startsWith('|'))
  return (tables[nth] ?? expect.fail(`no table ${nth} in ${heading}`)).trim().split('\n').slice(2).map((row) => row.slice(1, -1).split(' | ').map((cell) => cell.trim()))
}
const words = (cell = '') => [...cell.matchAll(/`([^`]*)`/g)].map(([, word = '']) => word)
/** What the last definition of a function in SQL says. */
const bodyOf = (name: string) => [...sql.matchAll(new RegExp(String.raw`create (?:or replace )?function ${name}\([\s\S]*?\$\$([\s\S]*?)\$\$`, 'g'))].at(-1)?.[1] ?? expect.fail(`no function ${name}`)
const lastCheck = (name: string) => [...sql.matchAll(new RegExp(String.raw`constraint ${name} check (.*)`, 'g'))].at(-1)?.[1] ?? expect.fail(`no check ${name}`)

describe('docs/controls.md says of input', () => {
  const made: Readonly<Record<string, fields.Field<unknown>>> = {
    text: fields.text('de tekst', { max: 40 }), emailField: fields.emailField(), phoneField: fields.phoneField(), urlField: fields.urlField(), dayField: fields.dayField('de dag'), timeField: fields.timeField('de tijd'),
    moneyField: fields.moneyField('het bedrag'), durationField: fields.durationField('de duur'), countField: fields.countField('het aantal', { max: 100 }), percentField: fields.percentField('het deel'), idField: fields.idField('een rij'),
    choice: fields.choice('een antwoord', ['ja', 'nee']), kvkField: identifierFields.kvkField(), vestigingField: identifierFields.vestigingField(), agbField: identifierFields.agbField(), bsnField: identifierFields.bsnField(),
    ibanField: identifierFields.ibanField(), postcodeField: identifierFields.postcodeField(), houseNumberField: identifierFields.houseNumberField(),
  }
  it('what each kind of field takes and refuses, and every example does so [V2.1.1]', () => {
    const rows = table('What a field takes')
    expect(rows.map(([name]) => words(name)[0])).toEqual(Object.keys(made))
    for (const [name, takes, refuses] of rows) {
      const field = made[words(name)[0] ?? ''] ?? expect.fail(name)
      for (const text of words(takes)) expect([name, text, field.safeParse(text).success]).toEqual([name, text, true])
      for (const text of [...words(refuses), '']) expect([name, text, field.safeParse(text).success]).toEqual([name, text, false])
      expect(words(takes).length).toBeGreaterThan(0)
    }
    // What takes a part of another, several of one, or nothing to judge, needs no row of its own.
    const parts = ['textField', 'parsedField', 'optional', 'optionalText', 'yesNo', 'checkbox', 'mustTick', 'choices', 'idsField', 'isId', 'dayPartsField', 'fileIdField', 'keyField', 'versionField', 'postcode4Field', 'houseLetterField', 'houseAdditionField']
    expect([...Object.keys(fields), ...Object.keys(identifierFields)].filter((name) => !parts.includes(name)).sort()).toEqual(Object.keys(made).sort())
  })
  it('which files are taken, how large and how large unpacked [V5.1.1]', () => {
    expect(table('Files').map(([extension, mime, packed]) => [words(extension)[0], words(mime)[0], packed])).toEqual(Object.entries(FILE_KINDS).map(([extension, { mime, packed }]) => [extension, mime, packed ? 'yes' : 'no']))
    expect([MAX_FILE_BYTES, MAX_UNPACKED, ESPD_MAX_BYTES, MOST_BYTES].map((bytes) => bytes / 1024 / 1024)).toEqual([25, 200, 4, 25])
    expect([MAX_ENTRIES, MAX_RATIO, MOST_ROWS]).toEqual([2000, 100, 50_000])
    for (const said of ['at most 25 MB', '2,000 parts, 200 MB unpacked and a hundred times', '(XML, 4 MB)', '(CSV or XLSX, 25 MB, 50,000 rows)', 'an infected file is refused']) expect(page).toContain(said)
  })
})

describe('docs/controls.md says where text goes', () => {
  const rows = table('Where text goes').map(([, by, where, most]) => ({ by: words(by)[0] ?? '', where: words(where)[0] ?? '', most }))
  it('by which function each place is written, and at how much that stops [V1.3.3]', () => {
    for (const { by, where } of rows) expect([by, sources.find(({ path }) => path === where)?.text ?? '']).toEqual([by, expect.stringMatching(new RegExp(String.raw`export (?:const|(?:async )?function) ${by}\b`))])
    const stops = { csvCell: MOST_IN_CELL, dispositionOf: MAX_CHARACTERS, cleanName: MAX_CHARACTERS, mailHead: MOST_IN_MAIL_HEAD, icsText: MOST_IN_CALENDAR, feedText: MOST_IN_FEED, renderPdf: MOST_IN_LETTER, logFault: MOST_IN_LOG.message, logEvent: MOST_IN_LOG.object, clientOf: 200 }
    expect(rows.filter(({ most }) => /^\d+$/.test(most ?? '')).map(({ by, most }) => [by, Number(most)])).toEqual(Object.entries(stops))
    expect(page).toContain(`its stack at ${MOST_IN_LOG.stack.toLocaleString('en')}`)
    expect(having(/\.slice\(0, 200\)/)).toContain('lib/auth/client.ts')
  })
  it('and that nothing else writes there [V1.3.3]', () => {
    // A name that is not fixed in the code goes through the function; so does each cell, head, calendar, feed, letter and line.
    expect(having(/content-disposition'?: `|filename="\$\{/)).toEqual([])
    expect(having(/text\/csv/).filter((path) => !/\b(?:csvFile|csvOf)\b/.test(sources.find((each) => each.path === path)?.text ?? ''))).toEqual(['app/api/import/received.ts'])
    expect(having(/\.join\(['"`];['"`]\)/)).toEqual(['lib/reporting/rules.ts'])
    expect(having(/\.mail\.(?:create|upsert)/)).toEqual(['lib/mail/outbox.ts'])
    expect(having(/BEGIN:VCALENDAR/)).toEqual(['lib/procedures/rules/calendar.ts'])
    expect(having(/from 'feed'/)).toEqual(['lib/reporting/queries/news.ts'])
    expect(sources.find(({ path }) => path === 'lib/reporting/queries/news.ts')?.text.match(/\b(?:title|description): (?!'|feedText\()/g)).toBeNull()
    expect(having(/typst-ts-node-compiler/)).toEqual(['lib/letters/render.ts'])
    expect(having(/from 'write-excel-file/)).toEqual(['lib/norms/imports.ts'])
    expect(having(/console\.|process\.std(?:out|err)/)).toEqual(['instrumentation.ts', 'lib/log.ts'])
  })
})

describe('docs/controls.md says of getting in', () => {
  it('which ways there are and what each asks for: no other opens a session or stands in one [V6.1.3]', () => {
    const rows = table('Ways in')
    const [proofs, makers] = [rows.flatMap(([, cell]) => words(cell)), rows.flatMap(([, , cell]) => words(cell))]
    const kinds = /'\{([a-z,]+)\}'/.exec(lastCheck('session_amr'))?.[1]?.split(',') ?? []
    expect([...new Set(proofs)].sort()).toEqual(kinds.sort())
    const inserting = [...sql.matchAll(/create (?:or replace )?function (\w+)\([^$]*\$\$(?:(?!\$\$)[\s\S])*?insert into session\b/gi)].map(([, name]) => name)
    expect([...new Set(makers)].sort()).toEqual([...new Set(inserting)].sort())
    expect(bodyOf('session_open_demo')).toMatch(/mode/)
  })
  it('after how many tries somebody waits, and how long at most [V6.1.1]', () => {
    const [, account, address, organisation] = /free := case .* when 'account' then (\d+) when 'address' then (\d+) else (\d+) end/.exec(bodyOf('sign_in_try')) ?? []
    const [, most, mostOfAddress, mostOfOrganisation] = /most := case .* when 'account' then (\d+) when 'address' then (\d+) else (\d+) end/.exec(bodyOf('sign_in_try')) ?? []
    expect(table('Ways in', 1)).toEqual([['account', account, most], ['address', address, mostOfAddress], ['organisation', organisation, mostOfOrganisation]])
  })
  it('which words of the trade make no password, and how long one is [V6.1.2]', () => {
    expect(/<!-- words -->(.*)<!-- \/words -->/.exec(page)?.[1]?.split(', ')).toEqual([...OWN_WORDS])
    expect(page).toContain(`A password has ${LEAST_LENGTH} to ${MOST_LENGTH} characters`)
  })
  it('how long a session, a step, a link and a proof last [V7.1.1]', () => {
    const open = bodyOf('session_open')
    const [, hours] = /clock_timestamp\(\) \+ interval '(\d+) hours'/.exec(open) ?? []
    const [, consultant, other] = /when m\.role = 'consultant' then (\d+) else (\d+) end/.exec(open) ?? []
    const [, step] = /interval '(\d+) minutes'/.exec(bodyOf('step_open')) ?? []
    const [, link] = /interval '(\d+) hours'/.exec(lastCheck('account_link_days')) ?? []
    const [, proof] = /insert into proof_rule \(valid_from, minutes, source\) values\s*\('[\d-]+', (\d+),/.exec(sql) ?? []
    expect(table('How long a session lasts').map(([, lasts]) => lasts)).toEqual([`${hours} hours`, `${consultant} minutes`, `${other} minutes`, `${step} minutes`, `${link} hours`, `${proof} minutes`])
    expect(stepCookie().options.maxAge).toBe(Number(step) * 60)
    const demo = bodyOf('session_open_demo')
    expect([demo.includes(`interval '${hours} hours'`), new RegExp(`'consultant' then ${consultant} else ${other} end`).test(demo)]).toEqual([true, true])
  })
  it('that somebody may have any number of sessions: opening one counts and ends none [V7.1.2]', () => {
    expect(page).toContain('Somebody may have any number of sessions at once')
    for (const name of ['session_open', 'session_open_demo']) expect(bodyOf(name)).not.toMatch(/update session\b|delete from session\b|count\(/)
  })
  it('what an organisation outside has to do with a session: it ends it by a signed message, and sets no time [V7.1.3]', () => {
    expect(page).toContain('signed out here by its signed message')
    expect(having(/logout_token|backchannel/i)).toContain('lib/auth/outside-logout.ts')
    expect(having(/\bexpires_in\b|\bauth_time\b.*absolute|session_expiry/)).toEqual([])
  })
})

describe('docs/controls.md says of what goes out and what stands open', () => {
  it('to whom the portal talks, from which file and by which setting [V13.1.1]', () => {
    const rows = table('What the portal talks to')
    const calling = having(/from '(?:node:(?:https?|http2|net|tls|dns|dgram)|undici|axios|got|openid-client|jose|@prisma\/adapter-pg)'/).filter((path) => !['lib/crowd.ts', 'lib/auth/client.ts'].includes(path))
    expect([...new Set(rows.flatMap(([, , where]) => words(where)))].sort()).toEqual(calling)
    // Of these two only the shape of an address and of a server's class is used.
    expect(having(/import \{ isIPv6 \} from 'node:net'/)).toEqual(['lib/auth/client.ts'])
    expect(having(/import \{ Server, type IncomingMessage, type ServerResponse \} from 'node:http'/)).toEqual(['lib/crowd.ts'])
    for (const setting of rows.flatMap(([, , , by]) => words(by))) expect(readFileSync('docs/operations.md', 'utf8')).toContain(`\`${setting}\``)
  })
  it('and what else could open a connection there is not: no other module, page or setting of the framework [V13.2.4, V13.2.5]', () => {
    const able = /from '(?:node:)?(?:https?|http2|net|tls|dns|dns\/promises|dgram|inspector|child_process)'|from '(?:undici|axios|got|node-fetch|ws|nodemailer|openid-client|jose|pg|@prisma\/adapter-pg)'|\bimport\('(?:node:)?(?:https?|http2|net|tls|dns|dgram)'\)|\brequire\(/
    expect(having(able)).toEqual(['lib/auth/client.ts', 'lib/auth/oidc.ts', 'lib/auth/outside-logout.ts', 'lib/crowd.ts', 'lib/db.ts', 'lib/db/connection.ts', 'lib/db/entering.ts', 'lib/files/clamd.ts'])
    // Of the database's own client the words of a connection and the class that PrismaPg is given.
    expect(sources.find(({ path }) => path === 'lib/db/connection.ts')?.text).toContain("import type pg from 'pg'")
    expect(having(/new (?:PrismaPg|EnteringClient|pg\.\w+)\(|\bPool\(/)).toEqual(['lib/db.ts'])
    expect(having(/new (?:WebSocket|EventSource|XMLHttpRequest|RTCPeerConnection)\b|sendBeacon|importScripts/)).toEqual([])
    expect(sources.flatMap(({ text }) => [...text.matchAll(/\bfetch\(([^,)]*)/g)].map(([, where = '']) => where))).toEqual(["'/api/concept'"])
    expect(readFileSync('next.config.ts', 'utf8')).not.toMatch(/rewrites|remotePatterns|\bdomains\b|images\s*:|redirects/)
    // Each command makes its connections by the same function.
    const commands = code('prisma', /\.ts$/).filter((path) => !/^prisma\/(?:bench|commands\/bench|embedded)/.test(path)).map((path) => ({ path, text: readFileSync(path, 'utf8') }))
    expect(commands.flatMap(({ path, text }) => [...text.matchAll(/new pg\.(?:Client|Pool)\(([^)]*)/g)].filter(([, words = '']) => !words.includes('settingsFor(')).map(() => path))).toEqual([])
  })
  it('which addresses ask for no session: each other one reads it [V13.4.5]', () => {
    const open = sources.filter(({ path, text }) => /\/route\.tsx?$/.test(path) && !/currentSession/.test(text)).map(({ path }) => path.replace(/^app/, '').replace(/\/route\.tsx?$/, ''))
    expect(table('Addresses that ask for no session').map(([address]) => words(address)[0]).sort()).toEqual(open.sort())
    expect(having(/openapi|swagger|graphql|\/metrics|\/debug\b/i)).toEqual([])
  })
})

describe('docs/controls.md says of load and of the log', () => {
  it('what takes long and what holds it in check [V15.1.3]', () => {
    const [, seconds] = /statement_timeout = '(\d+)s'/.exec(rolesSql({ app: 'a', migrate: 'b' })) ?? []
    expect(table('What takes long').map(([, , most]) => Number(most))).toEqual([mostAtOnce({}), MOST_WAITING, Number(seconds), MAX_FILE_BYTES / 1024 / 1024, MOST_ROWS, MOST_EXPORTED, LINES_AT_ONCE])
  })
  it('what is logged where, and every event of safety by its name, each written by something [V16.1.1]', () => {
    expect(table('What is noted, where', 1).map(([event, when]) => [words(event)[0], when])).toEqual(Object.entries(SECURITY_EVENTS))
    for (const event of Object.keys(SECURITY_EVENTS)) expect([event, sources.some(({ path, text }) => path !== 'lib/log.ts' && text.includes(`'${event}'`))]).toEqual([event, true])
    expect(table('What is noted, where').map((row) => row.length)).toEqual([5, 5, 5, 5, 5])
  })
  it('the limits per account, per address and for the whole portal stand in docs/operations.md [V2.1.3]', () => {
    const operations = readFileSync('docs/operations.md', 'utf8')
    expect(ACCOUNTS_PER_ADDRESS).toBe(20)
    expect(operations).toContain('holds twenty times as much')
    expect(operations).toContain(`| \`PERCEEL_MOST_AT_ONCE\` | \`${mostAtOnce({})}\` |`)
  })
})

describe('docs/controls.md says how sensitive each table is', () => {
  const residents = residentTables()
  const tables = Object.keys(RLS).map((table) => ({ table, level: levelOf(table, residents), reading: (RLS[table] ?? []).filter((rule) => rule.verbs.includes('select')) }))
  const at = (level: string) => tables.filter((each) => each.level === level)
  it('in levels that each table of the database has one of [V14.1.1]', () => {
    const rows = table('How sensitive it is, and what that asks')
    expect(rows.map(([level]) => words(level)[0]).sort()).toEqual([...new Set(tables.map(({ level }) => level))].sort())
    const matrix = readFileSync('docs/access-matrix.md', 'utf8')
    for (const { table: name, level } of tables) expect(matrix).toContain(`| \`${name}\` | ${level} |`)
    const models = code('prisma/schema', /\.prisma$/).flatMap((path) => [...readFileSync(path, 'utf8').matchAll(/@@map\("(\w+)"\)/g)].map(([, name]) => name))
    expect(tables.map((each) => each.table).sort()).toEqual(models.sort())
  })
  it('and of each level who reads it, how it is kept and what of it is noted [V14.1.2]', () => {
    for (const row of table('How sensitive it is, and what that asks')) expect([row.length, row.every((cell) => cell.length > 3)]).toEqual([5, true])
  })
  it('as it is: secrets are read by nobody, residents by no whole region, entries not before their opening [V14.2.4]', () => {
    expect(at('secret').flatMap(({ reading }) => reading)).toEqual([])
    expect(at('secret').map((each) => each.table)).toEqual(expect.arrayContaining(['session', 'account', 'recovery_code', 'sealing_secret']))
    // A contract manager counts allocations, which name nobody.
    const whole = at('resident').flatMap(({ table: name, reading }) => reading.filter(({ rows }) => !/municipality|provider_id|access_id|ctx_actor|ctx_access|ctx_body|ctx_job/.test(rows)).map((rule) => `${name}: ${rule.for}`))
    expect(whole).toEqual(['allocation: contract'])
    for (const { table: name, reading } of at('sealed')) for (const rule of reading) expect([name, rule.for, /opened_at is not null|ctx_providers|ctx_actor/.test(rule.rows)]).toEqual([name, rule.for, true])
    for (const level of ['resident', 'confidential', 'sealed', 'secret']) expect(at(level).flatMap(({ reading }) => reading.filter(({ rows }) => rows === 'true'))).toEqual([])
  })
})
