import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { PROVED } from '@/lib/audit/proof'
import { ROLES, ANONYMOUS, type System } from '@/lib/kernel/actor'
import { THINGS, accessMatrix, permissions, samplePerson, writtenMatrix } from '@/prisma/commands/access-matrix'

const job: System = { kind: 'system', job: 'letters', regionIds: ['own-region'], municipalityIds: ['own-municipality'], providerIds: ['own-provider'] }

test('docs/access-matrix.md is what the policies, the forms and prisma/rls.ts say (npm run docs:matrix) [V8.1.1, V8.1.2]', async () => {
  expect(writtenMatrix()).toBe(await accessMatrix())
})

test('every policy is in the matrix, under a name of its own', async () => {
  const names = (await permissions()).map((each) => each.name)
  expect(names.length).toBeGreaterThan(20)
  expect(new Set(names).size).toBe(names.length)
})

test('a visitor and a job may nothing that a policy guards [V8.2.1]', async () => {
  for (const each of await permissions())
    for (const actor of [ANONYMOUS, job]) expect(each.may(actor, THINGS.own), `${each.name} for ${actor.kind}`).toBe(false)
})

test('a person without an organisation reaches nothing that belongs to one', async () => {
  const byRoleAlone = ['mayReadNorms', 'mayCountClients', 'mayAudit', 'mayReadKeys']
  for (const each of (await permissions()).filter(({ name }) => !byRoleAlone.includes(name)))
    for (const role of ROLES) {
      const { advisoryBodyId: _, ...person } = samplePerson(role)
      const loose = { ...person, regionIds: [], municipalityIds: [], providerIds: [] }
      expect(each.may(loose, THINGS.own), `${each.name} for ${role}`).toBe(false)
    }
})

test('outside the own organisation a policy stops at the own region [V8.2.2, V8.4.1]', async () => {
  const byRoleAlone = ['mayReadNorms', 'mayCountClients', 'mayAudit', 'mayReadKeys', 'maySearchResidents']
  for (const each of (await permissions()).filter(({ name }) => !byRoleAlone.includes(name)))
    for (const role of ROLES) expect(each.may(samplePerson(role), THINGS.foreign), `${each.name} for ${role}`).toBe(false)
})

const sources = readdirSync('lib', { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts') && !name.startsWith('db/client')).map((name) => readFileSync(join('lib', name), 'utf8'))

test('every act that asks who it is again is written somewhere, under a permission that stands here', async () => {
  const names = (await permissions()).map((each) => each.name)
  expect(Object.keys(PROVED).length).toBeGreaterThan(10)
  for (const [event, may] of Object.entries(PROVED)) {
    expect([...names, 'administrator', 'oneself'], event).toContain(may)
    expect(sources.some((text) => text.includes(`event: '${event}'`)), event).toBe(true)
  }
})

test('whatever opens an entry, records a decision of a college, shows a key or takes data along asks who it is again', () => {
  const written = new Set(sources.flatMap((text) => [...text.matchAll(/event: '([a-z-]+\.[a-z-]+)'/g)].map(([, event = '']) => event)))
  const weighs = [...written].filter((event) => /^(?:entry|window)\.open|^college-decision\.decided$|bsn-asked|link-made|\.exported$|^resident-export\./.test(event))
  expect(weighs.length).toBeGreaterThan(9)
  expect(weighs.filter((event) => !(event in PROVED))).toEqual([])
})
