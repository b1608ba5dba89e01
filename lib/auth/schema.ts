import { z } from 'zod'

/** As it was typed: spaces and capitals of a password count. */
const secret = (sentence: string) => z.string(sentence).min(1, sentence).max(1000, sentence)
const typed = (sentence: string) => z.string(sentence).trim().min(1, sentence).max(254, sentence)

export const SignIn = z.strictObject({ email: typed('Vul uw e-mailadres in.'), password: secret('Vul uw wachtwoord in.') })
export const Code = z.strictObject({ code: typed('Vul de code in.') })
export const SetFactor = z.strictObject({
  code: z.string('Vul de zes cijfers uit de app in.').trim().regex(/^\d{3}\s?\d{3}$/, 'Vul de zes cijfers uit de app in.'),
  kept: z.literal('on', 'Bewaar de herstelcodes en zet dan een kruisje.'),
})
export const ChooseRole = z.strictObject({ membership: z.uuid('Kies een rol uit de lijst.') })
export const SetPassword = z
  .strictObject({ link: z.string().regex(/^[\w-]{43}$/), password: secret('Kies een wachtwoord.'), again: secret('Vul het wachtwoord nog een keer in.') })
  .refine(({ password, again }) => password === again, { path: ['again'], message: 'Dit is niet hetzelfde wachtwoord. Vul het nog een keer in.' })
