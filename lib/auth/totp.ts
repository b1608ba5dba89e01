import { randomBytes } from 'node:crypto'
import { generateSecret, generateURI, verifySync } from 'otplib'
import { toDataURL } from 'qrcode'

const STEP_SECONDS = 30
export const RECOVERY_CODES = 10
const LETTERS = 'ABCDEFGHJKMNPQRSTVWXYZ23456789ab'.slice(0, 30)

/**
 * The time step this code of six digits is of: now, one before or one after (RFC 6238); null when it is of none of them. That a step is
 * used once is for the database, which keeps the last one (ASVS V6.5.1).
 */
export function timeStepOf(secret: string, code: string, epochSeconds: number): number | null {
  if (!/^\d{6}$/.test(code)) return null
  const found = verifySync({ secret, token: code, epoch: epochSeconds, epochTolerance: STEP_SECONDS })
  return found.valid && 'timeStep' in found ? found.timeStep : null
}

export type Factor = { readonly secret: string; readonly codes: readonly string[] }

/** A new secret for an app, and recovery codes of 16 letters (78 bits) that each start with their number. */
export const newFactor = (): Factor => ({ secret: generateSecret(), codes: Array.from({ length: RECOVERY_CODES }, (_, index) => `${index + 1}-${recoveryText()}`) })

function recoveryText(): string {
  let text = ''
  while (text.length < 16) for (const byte of randomBytes(16)) if (byte < LETTERS.length * 8 && text.length < 16) text += LETTERS.charAt(byte % LETTERS.length)
  return text.match(/.{4}/g)?.join('-') ?? text
}

/** A recovery code as somebody typed it: its number and its sixteen letters; null when it doesn't look like one. */
export function readRecoveryCode(typed: string): { readonly number: number; readonly text: string } | null {
  const found = /^(\d{1,2})[-\s]*((?:[A-Z0-9][-\s]*){16})$/.exec(typed.trim().toUpperCase())
  if (!found) return null
  return { number: Number(found[1]), text: (found[2] ?? '').replaceAll(/[-\s]/g, '').match(/.{4}/g)?.join('-') ?? '' }
}

/** What an app reads from the picture, and the picture itself as a data address. */
export async function qrOf(secret: string, email: string): Promise<string> {
  return toDataURL(generateURI({ issuer: 'Perceel', label: email, secret }), { errorCorrectionLevel: 'M', margin: 2, width: 220 })
}
