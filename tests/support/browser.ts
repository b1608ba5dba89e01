import { mkdirSync, existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { brotliDecompressSync } from 'node:zlib'
import { chromium } from '@playwright/test'
import type { LaunchOptions } from '@playwright/test'
import { dataFolder } from '@/prisma/embedded'

/** The browser that was found and how Playwright launches it. */
export type Found = { name: string; options: Pick<LaunchOptions, 'executablePath' | 'env'> }

/** What is handed on to worker processes as JSON: the program, and what its environment needs besides ours. */
type Program = { path?: string; env?: Record<string, string> }
type Candidate = { name: string; program: () => Program | null }

const HANDED_ON = 'PERCEEL_BROWSER'
const RENDERS_WITHIN = 10_000

const at = (path: string | undefined): Program | null => (path && existsSync(path) ? { path } : null)

function candidates(): Candidate[] {
  const system = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome', '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome']
  return [
    { name: 'PERCEEL_CHROMIUM', program: () => at(process.env['PERCEEL_CHROMIUM']) },
    ...system.map((path) => ({ name: path, program: () => at(path) })),
    { name: "Playwright's own browser", program: () => ({}) },
    { name: '@sparticuz/chromium', program: unpacked },
  ]
}

/** The files of a tar archive, read just far enough for the three that the package brings: plain files in folders. */
function* filesOf(tar: Buffer): Generator<{ path: string; content: Buffer; mode: number }> {
  const text = (from: number, length: number) => tar.toString('utf8', from, from + length).replace(/\0.*$/s, '').trim()
  for (let at = 0; at + 512 <= tar.length; ) {
    const name = text(at, 100)
    if (!name) return
    const size = parseInt(text(at + 124, 12), 8)
    const type = text(at + 156, 1)
    if (type === '' || type === '0') {
      yield { path: join(text(at + 345, 155), name), content: tar.subarray(at + 512, at + 512 + size), mode: parseInt(text(at + 100, 8), 8) }
    }
    at += 512 + Math.ceil(size / 512) * 512
  }
}

/**
 * The Chromium inside the npm package, unpacked once. Its default arguments are left alone on purpose: they switch web
 * security off, which would make every test of CSRF and CSP worthless.
 */
function unpacked(): Program | null {
  if (process.platform !== 'linux' || process.arch !== 'x64') return null
  const main = createRequire(import.meta.url).resolve('@sparticuz/chromium')
  const bin = join(main.slice(0, main.lastIndexOf('/build/')), 'bin')
  const version = (JSON.parse(readFileSync(join(dirname(bin), 'package.json'), 'utf8')) as { version: string }).version
  const home = join(dataFolder(), 'chromium', version)
  if (!existsSync(home)) {
    const fresh = `${home}.${process.pid}`
    mkdirSync(fresh, { recursive: true })
    writeFileSync(join(fresh, 'chromium'), brotliDecompressSync(readFileSync(join(bin, 'chromium.br'))), { mode: 0o755 })
    const archives = [
      ['al2023.tar.br', 'al2023'],
      ['fonts.tar.br', 'fonts'],
      ['swiftshader.tar.br', ''],
    ] as const
    for (const [archive, folder] of archives) {
      for (const file of filesOf(brotliDecompressSync(readFileSync(join(bin, archive))))) {
        const path = join(fresh, folder, file.path)
        mkdirSync(dirname(path), { recursive: true })
        writeFileSync(path, file.content, { mode: file.mode | 0o400 })
      }
    }
    // The package's own points at folders of a cloud service.
    const dirs = [join(home, 'fonts'), '/usr/share/fonts', '/usr/local/share/fonts'].map((dir) => `<dir>${dir}</dir>`).join('')
    const cache = `<cachedir>${join(home, 'fonts-cache')}</cachedir>`
    writeFileSync(join(fresh, 'fonts', 'fonts.conf'), `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>${dirs}${cache}</fontconfig>`)
    try {
      renameSync(fresh, home)
    } catch {
      // Another process was first; its copy is as good.
      rmSync(fresh, { recursive: true, force: true })
    }
  }
  const libraries = [join(home, 'al2023', 'lib'), home, process.env['LD_LIBRARY_PATH']].filter(Boolean).join(':')
  return { path: join(home, 'chromium'), env: { LD_LIBRARY_PATH: libraries, FONTCONFIG_PATH: join(home, 'fonts') } }
}

function launchOptions(program: Program): Found['options'] {
  const inherited = Object.fromEntries(Object.entries(process.env).flatMap(([key, value]) => (value === undefined ? [] : [[key, value]])))
  return { ...(program.path ? { executablePath: program.path } : {}), ...(program.env ? { env: { ...inherited, ...program.env } } : {}) }
}

async function renders(options: Found['options']): Promise<string | null> {
  try {
    const browser = await chromium.launch({ ...options, timeout: RENDERS_WITHIN })
    try {
      const page = await browser.newPage()
      page.setDefaultTimeout(RENDERS_WITHIN)
      await page.setContent('<!doctype html><title>ok</title><h1>Perceel</h1>')
      const picture = await page.screenshot({ timeout: RENDERS_WITHIN })
      const width = await page.locator('h1').evaluate((heading) => heading.getBoundingClientRect().width)
      return picture.length > 0 && width > 0 ? null : 'it renders nothing'
    } finally {
      await browser.close()
    }
  } catch (fault) {
    return fault instanceof Error ? (fault.message.split('\n')[0] ?? '') : String(fault)
  }
}

/** Finds or brings a Chromium that renders a page; the answer is handed on to worker processes. Refuses with what was tried. */
export async function findBrowser(): Promise<Found> {
  const handed = process.env[HANDED_ON]
  if (handed) {
    const { name, program } = JSON.parse(handed) as { name: string; program: Program }
    return { name, options: launchOptions(program) }
  }
  const tried: string[] = []
  for (const { name, program } of candidates()) {
    const found = program()
    if (!found) continue
    const options = launchOptions(found)
    const why = await renders(options)
    if (!why) {
      process.env[HANDED_ON] = JSON.stringify({ name, program: found })
      return { name, options }
    }
    tried.push(`${name}: ${why}`)
  }
  throw new Error(`No browser renders a page here. Set PERCEEL_CHROMIUM to a Chromium. Tried: ${tried.join('; ') || 'nothing was found'}.`)
}
