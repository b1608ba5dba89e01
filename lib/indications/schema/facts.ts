import { z } from 'zod'
import { choice, optionalText, text } from '@/lib/kernel/fields'

/** Whether somebody in the household gives usual help (Wmo 2015 art. 1.1.1): all that may be expected, a part, or none. */
export const HELP_GIVEN = ['yes', 'partly', 'no'] as const
export type HelpGiven = (typeof HELP_GIVEN)[number]

/** What was looked at before a custom facility (art. 2.3.2 lid 4): a general facility (e), or other care, help or law (f). */
export const LOOKED_KINDS = ['general', 'other'] as const
export type LookedKind = (typeof LOOKED_KINDS)[number]
export const LOOKED_OUTCOMES = ['solves', 'partly', 'not-suitable', 'not-there', 'declined'] as const
export type LookedOutcome = (typeof LOOKED_OUTCOMES)[number]

/** At most so many facilities in one investigation. */
export const MOST_LOOKED = 12

/** What one member of the household does, with who that is as it was known at the talk. */
export const UsualHelpRow = z.strictObject({ memberId: z.uuid(), name: z.string(), relation: z.string(), gives: z.enum(HELP_GIVEN), what: z.string().nullable(), why: z.string() })
export type UsualHelp = z.output<typeof UsualHelpRow>

export const LookedRow = z.strictObject({ kind: z.enum(LOOKED_KINDS), name: z.string(), outcome: z.enum(LOOKED_OUTCOMES), why: z.string() })
export type Looked = z.output<typeof LookedRow>

/** One member of the household, as posted: `members.<id>.<field>`. What he does is asked when he helps. */
export const MemberHelp = z
  .strictObject({ gives: choice('of deze huisgenoot helpt', HELP_GIVEN), what: optionalText('wat deze huisgenoot doet', { max: 500, multiline: true }), why: text('waarom wel of niet', { max: 1000, multiline: true }) })
  .superRefine(({ gives, what }, ctx) => {
    if (gives !== 'no' && what === null) ctx.addIssue({ code: 'custom', path: ['what'], message: 'Vul in wat deze huisgenoot doet.' })
  })
export type MemberHelp = z.output<typeof MemberHelp>

/** One facility, as posted: `looked.<row>.<field>`. An empty row counts as none. */
export const LookedAt = z.strictObject({ kind: choice('wat voor voorziening dit is', LOOKED_KINDS), name: text('de voorziening', { max: 120 }), outcome: choice('wat eruit kwam', LOOKED_OUTCOMES), why: text('waarom', { max: 1000, multiline: true }) })
