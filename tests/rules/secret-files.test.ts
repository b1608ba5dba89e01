import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { fromFile, handedOn, secretChanged, SECRETS, takeSecrets } from '@/lib/secret-files'

const folder = mkdtempSync(join(tmpdir(), 'perceel-secret-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
const file = (name: string, text: string, mode = 0o400) => {
  const path = join(folder, name)
  writeFileSync(path, text)
  chmodSync(path, mode)
  return path
}

describe('a secret as a file', () => {
  // Before the others: nothing was taken in this process yet.
  test('hands nothing on that came by itself, and never the ways past row-level security', () => {
    expect(handedOn()).toEqual({ MIGRATE_DATABASE_URL: '', MIGRATE_DATABASE_URL_FILE: '', SUPERUSER_DATABASE_URL: '', SUPERUSER_DATABASE_URL_FILE: '' })
  })

  test.each(SECRETS)('%s is taken, without the line’s end, and the file is not named any more [V13.3.1]', (name) => {
    const env: Record<string, string | undefined> = { [`${name}_FILE`]: file(name, 'een geheim\n') }
    expect(takeSecrets(env)).toBeNull()
    expect(env).toEqual({ [name]: 'een geheim', [`${name}_FILE`]: '' })
    expect(takeSecrets(env)).toBeNull()
  })

  test.each<[string, Record<string, string>, string]>([
    ['given twice', { DATABASE_URL: 'x', DATABASE_URL_FILE: file('twice', 'kanarie') }, 'DATABASE_URL en DATABASE_URL_FILE zijn allebei gegeven'],
    ['that is not there', { DATABASE_URL_FILE: join(folder, 'weg') }, 'is niet te lezen'],
    ['that is a folder', { DATABASE_URL_FILE: folder }, 'te lezen'],
    ['that is empty', { DATABASE_URL_FILE: file('leeg', ' \n') }, 'is leeg'],
    ['that the group reads', { DATABASE_URL_FILE: file('groep', 'kanarie', 0o440) }, 'rechten 0400'],
    ['that everybody reads', { DATABASE_URL_FILE: file('ieder', 'kanarie', 0o404) }, 'rechten 0400'],
  ])('%s is refused, without a word of it [V13.3.1, V13.3.2]', (_, env, sentence) => {
    const before = env['DATABASE_URL']
    const reason = takeSecrets(env)
    expect(reason).toContain(sentence)
    expect(reason).not.toContain('kanarie')
    expect(env['DATABASE_URL']).toBe(before)
  })

  test('is read again when it says something else, unless it came without a file', () => {
    const path = file('nieuw', 'oud', 0o600)
    const env: Record<string, string | undefined> = { DATABASE_URL_FILE: path }
    expect(takeSecrets(env)).toBeNull()
    expect([fromFile('DATABASE_URL'), secretChanged('DATABASE_URL', env)]).toEqual([true, false])
    writeFileSync(path, 'nieuw')
    expect([secretChanged('DATABASE_URL', env), env['DATABASE_URL'], secretChanged('DATABASE_URL', env)]).toEqual([true, 'nieuw', false])
    // Half written: what there was stays.
    writeFileSync(path, '')
    expect([secretChanged('DATABASE_URL', env), env['DATABASE_URL']]).toEqual([false, 'nieuw'])
    expect(handedOn()).toMatchObject({ DATABASE_URL: '', DATABASE_URL_FILE: path, MIGRATE_DATABASE_URL: '', MIGRATE_DATABASE_URL_FILE: '' })
  })
})
