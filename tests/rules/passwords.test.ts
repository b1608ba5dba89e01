import { describe, expect, it, test } from 'vitest'
import { BREACHED } from '@/lib/auth/breached'
import { addressGroup } from '@/lib/auth/client'
import { hashSecret, isSecret, whyNotPassword } from '@/lib/auth/passwords'
import { newFactor, readRecoveryCode, timeStepOf } from '@/lib/auth/totp'
import { generateSync } from 'otplib'

describe('a password', () => {
  test.each<[string, ReturnType<typeof whyNotPassword>]>([
    ['gemeente2026', 'too-short'],
    ['gemeente2026gemeente', 'too-common'],
    ['Welkom01Welkom01', 'too-common'],
    ['passwordpassword', 'too-common'],
    ['P@ssw0rd!P@ssw0rd!', 'too-common'],
    ['qwertyuiopasdfgh', 'too-common'],
    ['aaaaaaaaaaaaaaaaaaaa', 'too-common'],
    ['1234567890123456789', 'too-common'],
    ['fenna.bosch.2026!', 'too-common'],
    ['attenta-attenta-1', 'too-common'],
    ['fiets paraplu zeewier', null],
    ['correct horse battery staple', null],
    ['xK4vQ9mZ2pLw7RtB', null],
    ['🦔🌂🎺🧀🛶🪁🦔🌂🎺🧀🛶🪁🦉🪗🥨', null],
    ['ëen lange zin met accenten över de grens', null],
    ['x7'.repeat(64), 'too-common'],
    [Array.from({ length: 128 }, (_, at) => String.fromCodePoint(0x4e00 + at)).join(''), null],
    ['z'.repeat(257), 'too-long'],
  ])('%s: %s [V6.2.1, V6.2.4, V6.2.5, V6.2.9, V6.2.11]', (password, fault) => expect(whyNotPassword(password, ['Fenna Bosch', 'fenna.bosch@attenta.example'])).toBe(fault))

  it('is none that stood in a breach, nor one with a few characters beside it, in capitals or not [V6.2.12]', () => {
    expect(BREACHED.length).toBeGreaterThan(250)
    expect(BREACHED.filter((each) => each.length < 12)).toEqual([])
    for (const each of BREACHED.filter((one) => one.length >= 15)) expect([each, each.toUpperCase(), `${each}2026!`].map((password) => whyNotPassword(password)), each).toEqual(['too-common', 'too-common', 'too-common'])
    expect(['hd764nw5d7e1vb1', 'maurolarastefy', 'xmaurolarastefyq'].map((password) => whyNotPassword(password))).toEqual(['too-common', 'too-short', 'too-common'])
    expect(whyNotPassword('maurolarastefy zeewier')).toBeNull()
  })

  it('is kept as argon2id and knows itself, whole, with emoji and of 128 characters [V6.2.8, V11.4.2]', async () => {
    for (const password of ['🦔🌂🎺 fiets paraplu zeewier', 'k'.repeat(127) + 'é']) {
      const stored = await hashSecret(password)
      expect(stored).toMatch(/^\$argon2id\$v=19\$m=65536,t=3,p=1\$/)
      expect(await isSecret(stored, password.normalize('NFD'))).toBe(true)
      expect(await isSecret(stored, password.slice(0, -1))).toBe(false)
    }
    expect(await isSecret(null, 'wat dan ook voor iemand')).toBe(false)
  })

  it('is worked on for two at once; past six who wait is told to come back [V15.2.2]', async () => {
    const outcomes = await Promise.all(Array.from({ length: 12 }, () => isSecret(null, 'wat dan ook voor iemand')))
    expect(outcomes.filter((each) => each === null).length).toBe(4)
    expect(await isSecret(null, 'wat dan ook voor iemand')).toBe(false)
  })
})

describe('a code', () => {
  const { secret, codes } = newFactor()
  const now = 1_796_000_015
  test.each([[0, true], [-1, true], [1, true], [-2, false], [2, false]])('of %d steps away: %s', (shift, good) => {
    expect(timeStepOf(secret, generateSync({ secret, epoch: now + shift * 30 }), now) === Math.floor(now / 30) + shift).toBe(good)
  })
  test.each(['', '12345', '1234567', 'abcdef'])('is six digits, not %s', (typed) => expect(timeStepOf(secret, typed, now)).toBeNull())
  it('of recovery is read as people type it', () => {
    for (const code of codes) for (const typed of [code, code.toLowerCase(), code.replaceAll('-', ' '), ` ${code} `]) expect(readRecoveryCode(typed)).toEqual({ number: Number(code.split('-')[0]), text: code.slice(code.indexOf('-') + 1) })
    expect(readRecoveryCode('123456')).toBeNull()
  })
})

test.each([
  ['203.0.113.7', '203.0.113.7'],
  ['::ffff:203.0.113.7', '203.0.113.7'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
  ['2001:0db8:0001:0002::9', '2001:db8:1:2::/64'],
  ['::1', '0:0:0:0::/64'],
  ['fe80::1%eth0', 'fe80:0:0:0::/64'],
  ['unknown', 'unknown'],
])('address %s is counted as %s', (address, group) => expect(addressGroup(address)).toBe(group))
