export type Limit = { readonly most: number; readonly seconds: number; /** Handing in: never stopped in the hour before a closing. */ readonly entering?: true }

/** How often one account may do each kind of act, and in how many seconds all of it comes back (ADR 0096). Every number can be set. */
export const LIMITS = {
  /** Looking for a resident, or a decision of one. */
  search: { most: 120, seconds: 900 },
  /** Taking data along in a file, or asking for a BSN. */
  export: { most: 30, seconds: 3600 },
  /** Having a document made to look at. */
  document: { most: 120, seconds: 900 },
  upload: { most: 240, seconds: 3600, entering: true },
  submit: { most: 60, seconds: 3600, entering: true },
  /** Inviting somebody, or making a link to an account. */
  invite: { most: 60, seconds: 3600 },
  /** A form for who isn't signed in: counted by address alone. */
  public: { most: 30, seconds: 3600 },
  /** An organisation that tells that somebody signed out there: counted by address alone, and one address tells of all its people. */
  logout: { most: 1200, seconds: 3600 },
} as const satisfies Readonly<Record<string, Limit>>

export type LimitClass = keyof typeof LIMITS

/** A form of who isn't signed in says what it is counted as; 'door' counts by itself, or opens with a secret only (ADR 0064). */
export type PublicLimit = LimitClass | 'door'

/** One address holds as much as so many accounts: a municipality's whole office stands behind one. */
export const ACCOUNTS_PER_ADDRESS = 20

const SETTING = /^([a-z]+)=([1-9]\d{0,5})$/

/** The numbers of PERCEEL_LIMITS ("search=240 export=60"), by class; null when it doesn't read as that. */
export function limitsSet(text: string | undefined): Partial<Record<LimitClass, number>> | null {
  const numbers: Partial<Record<LimitClass, number>> = {}
  for (const part of (text ?? '').split(/\s+/).filter(Boolean)) {
    const [, kind = '', most] = SETTING.exec(part) ?? []
    if (!Object.hasOwn(LIMITS, kind)) return null
    numbers[kind as LimitClass] = Number(most)
  }
  return numbers
}

/** When to come back, in words. */
export const later = (seconds: number): string => (seconds <= 90 ? (seconds === 1 ? '1 seconde' : `${seconds} seconden`) : `${Math.ceil(seconds / 60)} minuten`)

/** The sentence beside a form; what was typed stays. */
export const limitRefusal = (seconds: number): string => `Dit is nu te vaak achter elkaar gedaan. Wacht ${later(seconds)} en druk dan nog een keer op de knop. Uw invoer staat er nog.`
