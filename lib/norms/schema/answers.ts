import { z } from 'zod'
import { checkbox, countField, durationField, optional, optionalText, choice } from '@/lib/kernel/fields'
import { type Answers, LESS_BY, MAX_COUNT } from './cells'

/** Answers for the cells of a norm set as a form posts them: `answers.<cell>.<part>`. */
export const PostedAnswers = z.record(
  z.string().min(1).max(60),
  z.strictObject({
    apply: checkbox(),
    count: optional(countField('het aantal', { min: 1, max: MAX_COUNT })),
    less: optional(durationField('hoeveel er per week af gaat')),
    by: optional(choice('wie het zelf doet', LESS_BY)),
    why: optionalText('de uitleg', { max: 500, multiline: true }),
  }),
)
export type PostedAnswers = z.output<typeof PostedAnswers>

/** Posted answers as a calculation takes them: without what was left open. */
export const toAnswers = (posted: PostedAnswers): Answers =>
  Object.fromEntries(
    Object.entries(posted).map(([key, { apply, count, less, by, why }]) => [
      key,
      { apply, ...(count === null ? {} : { count }), ...(less ? { less, ...(by === null ? {} : { by }) } : {}), ...(why === null ? {} : { why }) },
    ]),
  )
