import { z } from 'zod'
import { choice, dayField, idField, isId, optional, text, textField, versionField } from '@/lib/kernel/fields'
import { KIND_CODES, isKind, kindOf } from '@/lib/letters/kinds'
import { faultsIn } from '@/lib/letters/check'
import type { WrittenPassages } from '@/lib/letters/texts'

export const TEXT_STATUSES = ['draft', 'proposed', 'adopted', 'ended'] as const
export type TextStatus = (typeof TEXT_STATUSES)[number]

/** What a draft begins with: the words that hold now, or the choice to follow the text of the region or the portal. */
export const BEGINNINGS = ['own', 'follow'] as const

/** A whole region instead of one municipality. */
export const WHOLE_REGION = 'regio'

export const StartText = z.strictObject({
  kind: choice('een soort brief', KIND_CODES),
  place: textField((value) => (value === WHOLE_REGION || isId(value) ? { value } : { sentence: 'Kies voor wie de tekst is.' })),
  beginning: choice('wat u wilt doen', BEGINNINGS),
})
export type StartText = z.output<typeof StartText>

const reason = text('waarom deze versie er komt', { max: 500, min: 5, multiline: true })
const validFrom = dayField('de ingangsdag')
const heading = text('de kop', { max: 200 })
const sentence = text('de tekst', { max: 400 })
const body = text('de tekst', { max: 5000, multiline: true })

/** The words as the form posts them, `{ kind, passages }`; each fault stands beside its own field. None at all: the version follows. */
const passages = z.unknown().transform((raw, ctx): WrittenPassages | null => {
  const { kind: code, passages: given } = raw as { kind?: unknown; passages?: Readonly<Record<string, { heading?: string; text?: string }>> | null }
  if (typeof code !== 'string' || !isKind(code) || given === null || given === undefined) return null
  const fault = (passage: string, part: string, message: string) => ctx.issues.push({ code: 'custom', message, path: [passage, part], input: raw })
  const written: Record<string, { heading?: string; text: string }> = {}
  for (const [key, passage] of Object.entries(kindOf(code).passages)) {
    const said = (passage.line ? sentence : body).safeParse(given[key]?.text)
    const above = passage.heading === undefined ? undefined : heading.safeParse(given[key]?.heading)
    if (!said.success) fault(key, 'text', said.error.issues[0]?.message ?? '')
    if (above && !above.success) fault(key, 'heading', above.error.issues[0]?.message ?? '')
    written[key] = { ...(above?.success ? { heading: above.data } : {}), text: said.success ? said.data : '' }
  }
  if (ctx.issues.length > 0) return z.NEVER
  for (const { passage, part, sentence: message } of faultsIn(code, written)) fault(passage, part, message)
  return ctx.issues.length > 0 ? z.NEVER : written
})

export const SaveText = z.strictObject({ textId: idField('een tekst'), version: versionField(), validFrom, reason, kind: optional(choice('een soort brief', KIND_CODES)), passages })
export type SaveText = z.output<typeof SaveText>

/** Only names of this shape belong to a passage: passages.<key>.<heading or text>. */
const FIELD = /^passages\.([a-z]+)\.(heading|text)$/

/** The object that SaveText checks, from a form whose fields are those of its kind of letter. */
export function readText(values: Readonly<Record<string, string | string[]>>): unknown {
  const given: Record<string, Record<string, string>> = {}
  const rest: Record<string, unknown> = {}
  for (const [name, value] of Object.entries(values)) {
    const [, key, part] = FIELD.exec(name) ?? []
    if (key && part) given[key] = { ...given[key], [part]: String(value) }
    else rest[name] = value
  }
  return { ...rest, passages: { kind: rest['kind'], passages: Object.keys(given).length > 0 ? given : null } }
}

export const OnText = z.strictObject({ textId: idField('een tekst'), version: versionField() })
export type OnText = z.output<typeof OnText>

export const ReturnText = z.strictObject({ textId: idField('een tekst'), version: versionField(), reason: text('waarom u de tekst terugstuurt', { max: 500, min: 5, multiline: true }) })
export type ReturnText = z.output<typeof ReturnText>
