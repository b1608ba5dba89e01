import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkUpload, type UploadRefusal } from '@/lib/files/check'
import { FILE_KINDS, MAX_FILE_BYTES } from '@/lib/files/kinds'
import { isUploadTrouble, uploadTrouble } from '@/lib/files/messages'
import { cleanName } from '@/lib/files/names'
import { renderPdf } from '@/lib/letters/render'
import { newLetter } from '@/lib/letters/view'
import { docx, jpg, odt, oldPdf, png, xlsx, zip } from '@/tests/rules/files-samples'

const pdf = await renderPdf('record', {
  ...newLetter('record'),
  title: 'Uittreksel (fictief)',
  sender: { name: 'Voorbeeld', lines: [] },
  issuedOn: '2025-12-01',
  blocks: [{ type: 'paragraph', text: 'Een bladzijde.' }],
})

const check = (name: string, bytes: Uint8Array, declaredType = '') => checkUpload({ name, declaredType, bytes })

async function reasonOf(name: string, bytes: Uint8Array, declaredType = ''): Promise<UploadRefusal | 'taken'> {
  const result = await check(name, bytes, declaredType)
  return result.ok ? 'taken' : result.reason
}

describe('files that are taken', () => {
  it.each([
    ['bewijs.pdf', pdf, 'application/pdf', 'pdf'],
    ['oud.PDF', oldPdf(), '', 'pdf'],
    ['verschoven.pdf', oldPdf('', -3), 'application/pdf', 'pdf'],
    ['plan.docx', docx(), FILE_KINDS.docx.mime, 'docx'],
    ['plan.docx', docx({ name: 'word/embeddings/grafiek.xlsx', content: xlsx }), 'application/octet-stream', 'docx'],
    ['tabel.xlsx', xlsx, 'application/zip', 'xlsx'],
    ['brief.odt', odt(), FILE_KINDS.odt.mime, 'odt'],
    ['foto.png', png, 'image/png', 'png'],
    ['foto.jpg', jpg, 'image/jpeg', 'jpg'],
    ['foto.jpeg', jpg, 'image/pjpeg; charset=binary', 'jpg'],
  ])('%s', async (name, bytes, declared, kind) => {
    const result = await check(name, bytes, declared)
    expect(result).toMatchObject({ ok: true, value: { kind, size: bytes.length, mime: FILE_KINDS[kind as keyof typeof FILE_KINDS].mime } })
  })

  it('a view on a larger buffer is judged by its own bytes only', async () => {
    const around = Buffer.concat([Buffer.from('<script>'), pdf, Buffer.from('rest')])
    expect(await reasonOf('a.pdf', around.subarray(8, 8 + pdf.length))).toBe('taken')
  })
})

describe('size', () => {
  it('refuses 0 bytes, in the words of the house', async () => {
    expect(await reasonOf('leeg.pdf', Buffer.alloc(0))).toBe('empty')
    expect(uploadTrouble('empty')).toBe('Dit bestand is leeg (0 bytes). Kies een ander bestand.')
  })

  it('takes 26,214,400 bytes and refuses one more, naming both numbers [V5.2.1]', async () => {
    // Spaces before the end of a PDF are allowed; the pointer behind them still leads to its table.
    const end = oldPdf().indexOf('startxref')
    const padded = (size: number) => Buffer.concat([oldPdf().subarray(0, end), Buffer.alloc(size - oldPdf().length, 0x20), oldPdf().subarray(end)])
    expect(await reasonOf('groot.pdf', padded(MAX_FILE_BYTES))).toBe('taken')
    const refused = await check('groot.pdf', padded(MAX_FILE_BYTES + 1))
    expect(refused).toEqual({ ok: false, reason: 'too-large', detail: { size: 26_214_401, limit: 26_214_400 } })
    expect(uploadTrouble('too-large', { size: 26_214_401 })).toBe(
      'Dit bestand is te groot: 26.214.401 bytes. De grens is 25 MB (26.214.400 bytes). Maak het bestand kleiner of splits het.',
    )
  })
})

describe('what a file says it is', () => {
  const script = Buffer.from('#!/bin/sh\nrm -rf /\n')

  it.each([
    ['a script named .pdf', 'factuur.pdf', script, ''],
    ['a web page named .pdf', 'factuur.pdf', Buffer.from('<!doctype html><script>alert(1)</script>'), 'application/pdf'],
    ['a web page that mentions a PDF', 'factuur.pdf', Buffer.from('<html>%PDF-1.7'), ''],
    ['a picture named .pdf', 'factuur.pdf', png, ''],
    ['a PDF named .docx', 'plan.docx', pdf, ''],
    ['a spreadsheet named .docx', 'plan.docx', xlsx, ''],
    ['a bare zip named .docx', 'plan.docx', zip([{ name: 'a.txt', content: 'a' }]), ''],
    ['a Windows program named .png', 'foto.png', Buffer.from('MZ\x90\x00'.padEnd(200, '\0'), 'latin1'), ''],
    ['a PDF declared as a picture', 'factuur.pdf', pdf, 'image/png'],
    ['a PDF declared as a web page', 'factuur.pdf', pdf, 'text/html'],
    ['a picture declared as a zip', 'foto.png', png, 'application/zip'],
  ])('refuses %s [V5.2.2]', async (_what, name, bytes, declared) => {
    expect(await reasonOf(name, bytes, declared)).toBe('not-what-it-says')
  })

  it.each(['a.exe', 'a.pdf.exe', 'a.svg', 'a.html', 'a.zip', 'a.doc', 'a.docm', 'zonder', 'pdf', '.', '', 'factuur\u202Efdp.exe', 'a.pdf\u0000.sh'])(
    'refuses the name %j whatever the content [V1.3.4, V5.2.2]',
    async (name) => {
      expect(await reasonOf(name, pdf)).toBe('kind-not-allowed')
    },
  )
})

describe('PDF', () => {
  it.each([
    ['cut off', pdf.subarray(0, pdf.length - 200), 'unreadable'],
    ['only a head', Buffer.from('%PDF-1.7\n'.padEnd(400)), 'unreadable'],
    ['whose pointer leads nowhere', Buffer.from(oldPdf().toString('latin1').replace('trailer', 'trialer'), 'latin1'), 'unreadable'],
    ['without a root', Buffer.from(oldPdf().toString('latin1').replace('/Root', '/Boot'), 'latin1'), 'unreadable'],
    ['of an unknown version', Buffer.from(oldPdf().toString('latin1').replace('%PDF-1.4', '%PDF-x.4'), 'latin1'), 'unreadable'],
    ['with a password', oldPdf('/Encrypt 5 0 R'), 'protected'],
    ['with a password, pointer shifted', oldPdf('/Encrypt 5 0 R', 4), 'protected'],
  ])('%s', async (_what, bytes, reason) => {
    expect(await reasonOf('a.pdf', bytes)).toBe(reason)
  })

  it('with a password in a cross-reference stream', async () => {
    const text = pdf.toString('latin1')
    const changed = text.replace(/\/Root (\d+ \d+ R)/, '/Encrypt 9 0 R/Root $1')
    expect(changed).not.toBe(text)
    const bytes = Buffer.from(changed, 'latin1')
    expect(await reasonOf('a.pdf', bytes)).toBe('protected')
  })
})

describe('office files', () => {
  const damaged = (bytes: Buffer, word: string) => {
    bytes.write('X', bytes.indexOf(word))
    return bytes
  }
  const bomb = Buffer.alloc(30 * 1024 * 1024)

  it.each<[string, string, Buffer, UploadRefusal]>([
    ['with macros', 'a.docx', docx({ name: 'word/vbaProject.bin', content: 'x' }), 'macros'],
    ['with macros in another folder and case', 'a.docx', docx({ name: 'x/VBAPROJECT.BIN', content: 'x' }), 'macros'],
    ['with an embedded file that holds macros', 'a.docx', docx({ name: 'word/embeddings/b.xlsm', content: 'x' }), 'macros'],
    ['that is a macro file under another name', 'a.docx', zip([{ name: '[Content_Types].xml', content: '<T ContentType="application/vnd.ms-word.document.macroEnabled.main+xml"/>' }, { name: 'word/document.xml', content: '' }]), 'macros'],
    ['odt with Basic', 'a.odt', odt({ name: 'Basic/Standard/Module1.xml', content: 'x' }), 'macros'],
    ['odt with a password', 'a.odt', zip([{ name: 'mimetype', content: FILE_KINDS.odt.mime, store: true }, { name: 'META-INF/manifest.xml', content: '<manifest:encryption-data/>' }]), 'protected'],
    ['docx with a password, in the old container', 'a.docx', Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600)]), 'protected'],
    ['with an encrypted entry', 'a.docx', docx({ name: 'b.xml', content: 'x', flags: 1 }), 'protected'],
    ['that is a bomb', 'a.docx', docx({ name: 'word/b.xml', content: bomb }), 'unsafe'],
    ['that declares more than 200 MB', 'a.docx', docx({ name: 'word/b.xml', content: 'x', declared: 3_000_000_000 }), 'unsafe'],
    ['that unpacks to more than it declares', 'a.docx', docx({ name: 'word/b.xml', content: bomb, declared: 1_000 }), 'unreadable'],
    ['with too many entries', 'a.docx', docx(...Array.from({ length: 2_001 }, (_, index) => ({ name: `a${index}`, content: '', store: true }))), 'unsafe'],
    ['with a program', 'a.docx', docx({ name: 'word/start.exe', content: 'MZ' }), 'unsafe'],
    ['with an archive', 'a.docx', docx({ name: 'word/meer.zip', content: 'PK' }), 'unsafe'],
    ['that climbs out of its folder', 'a.docx', docx({ name: '../../etc/cron.d/x', content: 'x' }), 'unsafe'],
    ['with an absolute path', 'a.docx', docx({ name: '/etc/x', content: 'x' }), 'unsafe'],
    ['with one name twice', 'a.docx', docx({ name: 'word/document.xml', content: 'anders' }), 'unsafe'],
    ['cut off', 'a.docx', docx().subarray(0, -30), 'unreadable'],
    ['with a damaged letter', 'a.docx', damaged(docx({ name: 'c.xml', content: 'inhoud', store: true }), 'inhoud'), 'unreadable'],
    ['that declares another size', 'a.docx', docx({ name: 'c.xml', content: 'abcdefgh'.repeat(40), declared: 7 }), 'unreadable'],
  ])('%s [V5.2.3]', async (_what, name, bytes, reason) => {
    expect(await reasonOf(name, bytes)).toBe(reason)
  })

  it('whose entries share their bytes [V5.2.3]', async () => {
    const bytes = docx({ name: 'aa', content: 'x'.repeat(100), store: true }, { name: 'bb', content: 'y'.repeat(100), store: true })
    const first = bytes.indexOf(Buffer.from('PK\x01\x02', 'latin1'))
    const offsets: number[] = []
    for (let at = first; at !== -1; at = bytes.indexOf(Buffer.from('PK\x01\x02', 'latin1'), at + 4)) offsets.push(at)
    const [, , a, b] = offsets
    if (a === undefined || b === undefined) throw new Error('four entries expected')
    bytes.writeUInt32LE(bytes.readUInt32LE(a + 42), b + 42)
    bytes.write('aa', b + 46)
    expect(['unsafe', 'unreadable']).toContain(await reasonOf('a.docx', bytes))
  })
})

describe('pictures', () => {
  it.each([
    ['a.png', png.subarray(0, png.length - 12), 'unreadable'],
    ['a.jpg', jpg.subarray(0, jpg.length - 2), 'unreadable'],
  ])('%s cut off', async (name, bytes, reason) => {
    expect(await reasonOf(name, bytes)).toBe(reason)
  })
})

describe('any bytes at all', () => {
  it('get an answer, never an exception', async () => {
    const heads = [Buffer.alloc(0), pdf.subarray(0, 60), docx().subarray(0, 90), png.subarray(0, 40), jpg.subarray(0, 12)]
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...heads), fc.uint8Array({ minLength: 1, maxLength: 400 }), fc.constantFrom('a.pdf', 'a.docx', 'a.xlsx', 'a.odt', 'a.png', 'a.jpg'), async (head, rest, name) => {
        const result = await check(name, Buffer.concat([head, rest]))
        return result.ok || uploadTrouble(result.reason, result.detail).length > 20
      }),
      { numRuns: 300 },
    )
  })

  it('a flipped byte in a docx gets an answer too', async () => {
    const whole = docx({ name: 'word/styles.xml', content: '<styles/>'.repeat(50) })
    for (let at = 0; at < whole.length; at += 1) {
      const changed = Buffer.from(whole)
      changed[at] = (changed[at] ?? 0) ^ 0xff
      await expect(check('a.docx', changed)).resolves.toHaveProperty('ok')
    }
  })
})

describe('the name it keeps', () => {
  it.each([
    ['plan van aanpak.pdf', 'plan van aanpak.pdf'],
    ['C:\\Users\\Jan\\Mijn documenten\\plan.PDF', 'plan.pdf'],
    ['../../etc/passwd.pdf', 'passwd.pdf'],
    ['rapport\r\nSet-Cookie: a=b.pdf', 'rapportSet-Cookie- a=b.pdf'],
    ['jaar\u202Egnp.2025\u202C.pdf', 'jaargnp.2025.pdf'],
    ['a\u0000b\u200bc\ufeff.pdf', 'abc.pdf'],
    ['vraag?*<1>|"2".pdf', 'vraag---1---2-.pdf'],
    ['Cafe\u0301.pdf', 'Café.pdf'],
    ['  veel   ruimte\u00a0 .pdf', 'veel ruimte.pdf'],
    ['.pdf', 'bestand.pdf'],
    ['CON.pdf', 'bestand-CON.pdf'],
    ['..pdf', 'bestand.pdf'],
    ['a.pdf. . ', 'a.pdf'],
    ['Coöperatie Hélpgewoon €.pdf', 'Coöperatie Hélpgewoon €.pdf'],
  ])('%j becomes %j', (given, kept) => {
    expect(cleanName(given).name).toBe(kept)
  })

  it('is never longer than 120 characters or 200 bytes, and keeps its extension', () => {
    for (const character of ['a', 'é', '漢', '😀']) {
      const { name, extension } = cleanName(`${character.repeat(500)}.pdf`)
      expect(extension).toBe('pdf')
      expect(name.endsWith('.pdf')).toBe(true)
      expect([...name].length).toBeLessThanOrEqual(120)
      expect(Buffer.byteLength(name)).toBeLessThanOrEqual(200)
    }
  })

  it('holds no path, control or direction character, whatever is given [V5.3.2, V5.4.2]', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (given) => {
        const { name } = cleanName(`${given}.pdf`)
        expect(name).not.toMatch(/[\p{Cc}\p{Cf}/\\<>:"|?*]/u)
        expect(name).toMatch(/^[^. ].*\.pdf$/u)
        expect(cleanName(name).name).toBe(name)
      }),
    )
  })
})

describe('sentences', () => {
  it('know every reason, and nothing else', () => {
    for (const reason of ['empty', 'too-large', 'kind-not-allowed', 'not-what-it-says', 'unreadable', 'protected', 'macros', 'unsafe', 'missing', 'broken-off', 'not-you']) {
      expect(isUploadTrouble(reason)).toBe(true)
    }
    expect(isUploadTrouble('toString')).toBe(false)
    expect(uploadTrouble('kind-not-allowed', { extension: 'exe' })).toBe('Een bestand dat eindigt op .exe kunt u hier niet toevoegen. Kies een pdf, docx, xlsx, odt, png of jpg.')
    expect(uploadTrouble('not-what-it-says')).toBe('De inhoud van dit bestand past niet bij zijn naam. Sla het opnieuw op als pdf, docx, xlsx, odt, png of jpg en kies het opnieuw.')
  })
})
