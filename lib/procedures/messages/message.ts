import type { Audience } from '@/lib/procedures/schema/message'

export const AUDIENCE_LABELS = {
  concerned: 'Wie ermee bezig is of documenten ophaalde',
  drafts: 'Wie een concept of inschrijving heeft',
  everyone: 'Alle aanbieders die de regio kent, en wie ermee bezig is',
  provider: 'Eén aanbieder',
} as const satisfies Record<Audience, string>

export const AUDIENCE_HINTS = {
  drafts: 'U ziet niet wie dat zijn. Na het openen ziet u het van wie heeft ingediend.',
  everyone: 'Ook wie nog nooit meedeed, maar nu een concept heeft of een document ophaalde.',
  provider: 'Alleen een aanbieder die uw regio al kent.',
} as const satisfies Record<Exclude<Audience, 'concerned'>, string>
