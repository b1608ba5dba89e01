import { connect } from 'node:net'

/** Where clamd listens, and how long one file may take. */
export type Scanner = { readonly at: { readonly host: string; readonly port: number } | { readonly path: string }; readonly patience: number }

/** What a scanner says of a file. `unknown` is no yes: it may be away, too slow, or say what nobody asked. */
export type Verdict = { readonly kind: 'clean' } | { readonly kind: 'infected'; readonly found: string } | { readonly kind: 'unknown'; readonly why: string; /** It was not there at all: asking for another file is of no use now. */ readonly away: boolean }

type Settings = Readonly<Record<string, string | undefined>>

/** The scanner of PERCEEL_CLAMD, `host:port` or the path of a socket; null when none is set; undefined when what is set can't be read. */
export function scannerSet(env: Settings): Scanner | null | undefined {
  const text = env['PERCEEL_CLAMD'] ?? ''
  const seconds = Number(env['PERCEEL_CLAMD_SECONDS'] ?? 20)
  if (text === '') return null
  if (!(seconds > 0 && seconds <= 120)) return undefined
  if (text.startsWith('/')) return { at: { path: text }, patience: seconds * 1000 }
  const [, host = '', port = ''] = /^\[?([^\s[\]/]+?)\]?:(\d{1,5})$/.exec(text) ?? []
  return host !== '' && Number(port) >= 1 && Number(port) <= 65_535 ? { at: { host, port: Number(port) }, patience: seconds * 1000 } : undefined
}

/** The scanner of this process. What is set and can't be read is a fault, never "no scanner". */
export function scannerHere(): Scanner | null {
  const scanner = scannerSet(process.env)
  if (scanner === undefined) throw new Error('PERCEEL_CLAMD is not readable. See docs/operations.md.')
  return scanner
}

const CHUNK = 256 * 1024
const LONGEST = 1000

/** One command and its whole answer; `bytes` follow as a stream in chunks, each with its length before it, and an empty one at the end (clamd(8), INSTREAM). */
function ask({ at, patience }: Scanner, command: string, bytes?: Uint8Array): Promise<{ readonly answer: string; readonly connected: boolean }> {
  return new Promise((resolve) => {
    const socket = connect(at)
    let answer = ''
    let connected = false
    let timer: NodeJS.Timeout | undefined = undefined
    const done = () => {
      clearTimeout(timer)
      socket.destroy()
      resolve({ answer, connected })
    }
    timer = setTimeout(done, patience)
    socket.setEncoding('utf8')
    socket.on('connect', () => {
      connected = true
      socket.write(`z${command}\0`)
      for (let from = 0; bytes && from < bytes.length; from += CHUNK) {
        const chunk = bytes.subarray(from, from + CHUNK)
        socket.write(lengthOf(chunk.length))
        socket.write(chunk)
      }
      if (bytes) socket.write(lengthOf(0))
    })
    socket.on('data', (text: string) => {
      answer += text
      if (answer.length > LONGEST || answer.includes('\0')) done()
    })
    socket.on('error', done)
    socket.on('close', done)
  })
}

function lengthOf(bytes: number): Buffer {
  const four = Buffer.alloc(4)
  four.writeUInt32BE(bytes)
  return four
}

/** What an answer says. A file past the scanner's own limits was not looked at as a whole, and counts as unknown, not as infected. */
export function verdictOf(answer: string, connected: boolean): Verdict {
  if (answer === 'stream: OK\0') return { kind: 'clean' }
  const found = /^stream: ([\x21-\x7e]{1,200}) FOUND\0$/.exec(answer)?.[1]
  if (found !== undefined && !found.startsWith('Heuristics.Limits.Exceeded')) return { kind: 'infected', found }
  return { kind: 'unknown', why: found ?? (answer.replaceAll(/[^\x20-\x7e]/g, '').slice(0, 100) || (connected ? 'no answer' : 'away')), away: !connected }
}

/** Lets the scanner look at a file. Never throws: what went wrong is "unknown". */
export async function scanBytes(scanner: Scanner, bytes: Uint8Array): Promise<Verdict> {
  const { answer, connected } = await ask(scanner, 'INSTREAM', bytes)
  return verdictOf(answer, connected)
}

/** What the scanner calls itself and its list of known malware; null when it doesn't answer. */
export async function scannerVersion(scanner: Scanner): Promise<string | null> {
  const { answer } = await ask({ ...scanner, patience: Math.min(scanner.patience, 2000) }, 'VERSION')
  return /^[\x20-\x7e]{1,200}\0$/.test(answer) ? answer.slice(0, -1) : null
}
