import { LEAST_LENGTH, MOST_LENGTH } from '@/lib/auth/passwords'

/** What a form says of a password that can't be one, and beside which field. */
export const PASSWORD_REFUSALS = {
  'too-short': `Neem ten minste ${LEAST_LENGTH} tekens. Een zin van vier woorden is goed te onthouden.`,
  'too-long': `Neem hoogstens ${MOST_LENGTH} tekens.`,
  'too-common': 'Dit wachtwoord is te raden: het bestaat uit bekende woorden, uw naam, jaartallen of herhaling. Neem vier woorden die niets met elkaar te maken hebben.',
} as const
export const PASSWORD_FIELD = { 'too-short': 'password', 'too-long': 'password', 'too-common': 'password' } as const

export const BUSY = 'Het is nu druk met inloggen. Wacht een halve minuut en druk dan opnieuw op de knop.'
export const WAIT = ({ seconds }: Readonly<Record<string, string | number>>): string => (Number(seconds) <= 90 ? `Er is te vaak geprobeerd. Wacht ${seconds} seconden en probeer het dan opnieuw.` : `Er is te vaak geprobeerd. Wacht ${Math.ceil(Number(seconds) / 60)} minuten en probeer het dan opnieuw.`)
