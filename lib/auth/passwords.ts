import { hash, verify } from '@node-rs/argon2'
import { BREACHED } from '@/lib/auth/breached'
import { COMMON_WORDS } from '@/lib/auth/common-words'

export const LEAST_LENGTH = 15
export const MOST_LENGTH = 256

/** Words of the trade: as easy to guess here as a leaked password is anywhere. */
export const OWN_WORDS = ['perceel', 'gemeente', 'huishoudelijke', 'ondersteuning', 'huishoudelijk', 'inkoop', 'aanbieder', 'toelating', 'consulent', 'wachtwoord', 'welkom', 'geheim', 'zorg', 'thuishulp', 'lente', 'zomer', 'herfst', 'winter', 'januari', 'februari', 'maart', 'april', 'juni', 'juli', 'augustus', 'september', 'oktober', 'november', 'december']
const ROWS = ['abcdefghijklmnopqrstuvwxyz', 'qwertyuiop', 'asdfghjkl', 'zxcvbnm', '0123456789', '1234567890']
const LOOKALIKES: Readonly<Record<string, string>> = { '0': 'o', '1': 'i', '3': 'e', '4': 'a', '5': 's', '7': 't', '@': 'a', $: 's', '!': 'i' }

export type PasswordFault = 'too-short' | 'too-long' | 'too-common'

/**
 * Why this can't be a password, or nothing. Length counts characters, not bytes, and nothing else is asked of it (ASVS V6.2.1, 6.2.5,
 * 6.2.9). Refused is what is made of leaked words, words of the trade, one's own name or organisation, years, rows of the keyboard and repetition
 * alone (V6.2.4, 6.2.11, 6.2.12): fewer than six characters beside those, unless it has four such words, which makes a phrase. So is
 * a password of a breach with fewer than six characters beside it.
 */
export function whyNotPassword(password: string, context: readonly string[] = []): PasswordFault | null {
  const characters = [...password]
  if (characters.length < LEAST_LENGTH) return 'too-short'
  if (characters.length > MOST_LENGTH) return 'too-long'
  const own = new Set([...OWN_WORDS, ...context.flatMap((text) => text.toLowerCase().split(/[^\p{L}]+/u)).filter((word) => word.length >= 3)])
  const plain = password.toLowerCase()
  const spelled = [...plain].map((each) => LOOKALIKES[each] ?? each).join('')
  const breached = BREACHED.some((each) => plain.length - each.length < 6 && plain.includes(each))
  return breached || [plain, spelled].some((text) => isCommon(text, own)) ? 'too-common' : null
}

/** Reads from the left, the longest known piece first; what is left over is what would have to be guessed. */
function isCommon(text: string, own: ReadonlySet<string>): boolean {
  const words = new Set<string>()
  const left = new Set<string>()
  for (let at = 0; at < text.length; ) {
    const word = longest(text, at, (piece) => own.has(piece) || COMMON_WORDS.has(piece))
    const row = word ? '' : longest(text, at, (piece) => ROWS.some((each) => each.includes(piece)))
    if (word) words.add(word)
    // A character that came before adds nothing to guess: "aaaa", "x9x9x9".
    else if (!row && /[^\d\s\p{P}\p{S}]/u.test(text[at] ?? '') ) left.add(text[at] ?? '')
    else if (!row && (text.codePointAt(at) ?? 0) > 0xff) left.add(String.fromCodePoint(text.codePointAt(at) ?? 0))
    at += word.length || row.length || 1
  }
  return left.size < 6 && words.size < 4
}

function longest(text: string, at: number, known: (piece: string) => boolean): string {
  for (let length = Math.min(16, text.length - at); length >= 3; length--) {
    const piece = text.slice(at, at + length)
    if (known(piece)) return piece
  }
  return ''
}

/** argon2id (the package's default), 64 MiB, three passes, one lane: 62 ms on one core. */
const COST = { memoryCost: 65_536, timeCost: 3, parallelism: 1 } as const
/** For what was drawn and not thought up: nobody tries all of 78 bits, and ten are made at once. */
const DRAWN = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const
const AT_ONCE = 2
/** How many may wait for their turn; who comes then is asked to come back. */
export const MOST_WAITING = 6

type Gate = { running: number; readonly waiting: (() => void)[] }
const holder = globalThis as typeof globalThis & { perceelHashing?: Gate }
const hashing = (holder.perceelHashing ??= { running: 0, waiting: [] })

/** At most two at once, since each takes 64 MiB; null when too many wait already. */
async function oneOfTwo<T>(work: () => Promise<T>): Promise<T | null> {
  if (hashing.running >= AT_ONCE) {
    if (hashing.waiting.length >= MOST_WAITING) return null
    await new Promise<void>((go) => hashing.waiting.push(go))
  } else hashing.running++
  try {
    return await work()
  } finally {
    const next = hashing.waiting.shift()
    if (next) next()
    else hashing.running--
  }
}

const spelledOnce = (secret: string) => secret.normalize('NFC')

/** The hash to keep of a password; null when too many wait. */
export const hashSecret = (secret: string): Promise<string | null> => oneOfTwo(() => hash(spelledOnce(secret), COST))

/** The hashes to keep of recovery codes; null when too many wait. */
export const hashCodes = (codes: readonly string[]): Promise<string[] | null> => oneOfTwo(() => Promise.all(codes.map((code) => hash(code, DRAWN))))

// The hash of what nobody types: who is unknown costs the same work as who is known (ASVS V6.3.8).
let decoy: Promise<string> | undefined

/** Whether the secret is the one this hash is of; without a hash the same work and a no. null when too many wait. */
export async function isSecret(stored: string | null, secret: string): Promise<boolean | null> {
  decoy ??= hash(crypto.randomUUID(), COST)
  const against = stored ?? (await decoy)
  const right = await oneOfTwo(() => verify(against, spelledOnce(secret)))
  return right === null ? null : right && stored !== null
}
