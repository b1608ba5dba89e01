import type { LetterKind } from './kind'

/** The parts of a talk that brings a no, in the order in which they are said; the portal puts no words in anybody's mouth. */
const PASSAGES = {
  opening: { label: 'Zo begint u', text: '' },
  message: { label: 'De boodschap, meteen en in één zin', text: '' },
  why: { label: 'De uitleg', text: '' },
  reactions: { label: 'Wat u kunt horen, en wat u dan zegt', text: '' },
  after: { label: 'Zo sluit u af: wat er nu gebeurt', text: '' },
} as const
const SCRIPT = { script: true, level: 'municipality', always: [], words: {}, passages: PASSAGES } as const

/** Scripts for a talk that is hard to hold (S15, S30): the words of a municipality for who has the resident on the phone. */
export const TALK_KINDS = {
  'talk-refusal': { ...SCRIPT, slug: 'gesprek-weigering', name: 'Gesprek: u krijgt geen hulp', about: 'Voor de consulent die vertelt dat de gemeente geen hulp geeft.' },
  'talk-less': { ...SCRIPT, slug: 'gesprek-minder', name: 'Gesprek: u krijgt minder hulp', about: 'Voor de consulent die vertelt dat de hulp minder wordt of stopt, voor het besluit.' },
  'talk-prior': { ...SCRIPT, slug: 'gesprek-eerst', name: 'Gesprek: eerst iets anders', about: 'Voor de consulent die vertelt dat een andere voorziening voorgaat.' },
  'talk-waiting': { ...SCRIPT, slug: 'gesprek-wachten', name: 'Gesprek: u moet wachten', about: 'Voor de consulent die vertelt dat er nog geen aanbieder is die kan komen.' },
} as const satisfies Record<string, LetterKind>
