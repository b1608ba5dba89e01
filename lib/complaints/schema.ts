import { z } from 'zod'
import { choice, dayField, idField, optional, optionalText, text, versionField } from '@/lib/kernel/fields'
import { REPORT_KINDS } from '@/lib/supervision/schema'

/** Whose conduct a complaint is about. */
export const COMPLAINT_ABOUT = ['municipality', 'access', 'provider'] as const
export type ComplaintAbout = (typeof COMPLAINT_ABOUT)[number]

export const COMPLAINT_CHANNELS = ['letter', 'email', 'form', 'desk'] as const
export type ComplaintChannel = (typeof COMPLAINT_CHANNELS)[number]

export const COMPLAINT_STATUSES = ['running', 'to-provider', 'to-supervisor', 'withdrawn', 'decided'] as const
export type ComplaintStatus = (typeof COMPLAINT_STATUSES)[number]

export const COMPLAINT_OUTCOMES = ['founded', 'partly-founded', 'unfounded'] as const
export type ComplaintOutcome = (typeof COMPLAINT_OUTCOMES)[number]

export const HEARINGS = ['none', 'planned', 'held', 'waived'] as const
export type Hearing = (typeof HEARINGS)[number]

const story = (label: string, min = 10) => text(label, { max: 8000, min, multiline: true })
const onComplaint = { complaintId: idField('een klacht'), version: versionField() }

export const RegisterComplaint = z
  .strictObject({
    about: choice('over wie de klacht gaat', COMPLAINT_ABOUT),
    providerId: optional(idField('een aanbieder')),
    receivedOn: dayField('de dag van ontvangst'),
    channel: choice('hoe de klacht binnenkwam', COMPLAINT_CHANNELS),
    name: text('de naam van de inwoner', { max: 200 }),
    address: text('het adres van de inwoner', { max: 300, multiline: true }),
    what: story('wat er is gebeurd'),
  })
  .superRefine((input, ctx) => {
    if (input.about === 'provider' && input.providerId === null) ctx.addIssue({ code: 'custom', path: ['providerId'], message: 'Kies de aanbieder over wie de klacht gaat.' })
    if (input.about !== 'provider' && input.providerId !== null) ctx.addIssue({ code: 'custom', path: ['providerId'], message: 'Kies hier niets als de klacht niet over een aanbieder gaat.' })
  })
export type RegisterComplaint = z.output<typeof RegisterComplaint>

export const RecordComplaintHearing = z
  .strictObject({ ...onComplaint, hearing: choice('wat u vastlegt', ['planned', 'held', 'waived']), on: optional(dayField('de dag van het gesprek')), said: optionalText('het verslag of de reden', { max: 8000, multiline: true }) })
  .superRefine((input, ctx) => {
    if (input.hearing !== 'waived' && input.on === null) ctx.addIssue({ code: 'custom', path: ['on'], message: 'Vul de dag van het gesprek in.' })
    if (input.hearing !== 'planned' && input.said === null) ctx.addIssue({ code: 'custom', path: ['said'], message: input.hearing === 'held' ? 'Vul het verslag in.' : 'Vul in waarom u niet hoort.' })
  })
export type RecordComplaintHearing = z.output<typeof RecordComplaintHearing>

export const AdjournComplaint = z.strictObject({ ...onComplaint, reason: story('de reden', 3) })
export type AdjournComplaint = z.output<typeof AdjournComplaint>

/** Passed on with the resident's consent: to the provider itself, or to the supervisor as a report. */
export const PassComplaint = z
  .strictObject({ ...onComplaint, to: choice('aan wie u de klacht doorgeeft', ['to-provider', 'to-supervisor']), consent: story('hoe de inwoner instemde', 3), kind: optional(choice('wat het is', REPORT_KINDS)), occurredOn: optional(dayField('de dag waarop het gebeurde')) })
  .superRefine((input, ctx) => {
    if (input.to !== 'to-supervisor') return
    if (input.kind === null) ctx.addIssue({ code: 'custom', path: ['kind'], message: 'Kies of het een calamiteit of geweld is.' })
    if (input.occurredOn === null) ctx.addIssue({ code: 'custom', path: ['occurredOn'], message: 'Vul de dag in waarop het gebeurde.' })
  })
export type PassComplaint = z.output<typeof PassComplaint>

export const WithdrawComplaint = z.strictObject({ ...onComplaint, how: story('hoe de klacht is ingetrokken of opgelost', 3) })
export type WithdrawComplaint = z.output<typeof WithdrawComplaint>

export const DecideComplaint = z.strictObject({ ...onComplaint, outcome: choice('een oordeel', COMPLAINT_OUTCOMES), finding: story('wat u vond en waarom') })
export type DecideComplaint = z.output<typeof DecideComplaint>

/** What the encrypted column holds: who complains, where he lives, and what happened. */
export const ComplaintContent = z.strictObject({ name: z.string(), address: z.string(), what: z.string() })
export type ComplaintContent = z.output<typeof ComplaintContent>
