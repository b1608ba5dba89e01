import { Facts } from '@/components/ui/Facts'
import { PerceelStrook } from '@/components/ui/PerceelStrook'
import type { Story } from '@/lib/desk/queries/story'
import { COUNTED } from '@/lib/kernel/paging'
import { number, numberUpTo, shortFingerprint } from '@/lib/format'
import { formatDayLong } from '@/lib/kernel/day'
import { formatDurationShort } from '@/lib/kernel/duration'

/** The story so far in figures, in the band of Mijn werk. */
export function StoryFigures({ story }: { story: Story }) {
  switch (story.kind) {
    case 'region':
      return (
        <PerceelStrook
          label={story.since ? `De stand sinds ${formatDayLong(story.since)}: aanbieders met een lopende deelname` : 'Er loopt nog geen deelname'}
          totals={[
            { name: 'Aanbieders', value: story.providers },
            { name: 'Deelnames', value: story.participations },
          ]}
          items={story.lots.map((lot) => ({ name: lot.name, value: lot.providers }))}
          max={Math.max(1, story.providers)}
        />
      )
    case 'access':
      return (
        <Facts
          figures
          items={[
            { label: 'Open zaken', value: number(story.openCases) },
            { label: 'Termijn binnen twee weken', value: number(story.soon) },
            { label: 'Wacht op een aanbieder', value: number(story.offered) },
            { label: 'Cliënten met hulp', value: numberUpTo(story.clients, COUNTED) },
          ]}
        />
      )
    case 'provider':
      return (
        <Facts
          figures
          items={[
            { label: 'Inschrijvingen', value: number(story.entries) },
            { label: 'Percelen', value: number(story.lots.length) },
            { label: 'Nieuw aanbod', value: number(story.offers) },
            { label: 'Cliënten', value: number(story.clients) },
            { label: 'Uren per week', value: formatDurationShort(story.minutes) },
          ]}
        />
      )
    case 'audit':
      return (
        <Facts
          figures
          items={[
            { label: 'Regels in de keten', value: number(story.chain.lines) },
            { label: 'Daarvan leest u', value: numberUpTo(story.lines, COUNTED) },
            { label: 'Vandaag vastgelegd', value: numberUpTo(story.today, COUNTED) },
            { label: 'Laatste schakel', value: shortFingerprint(story.chain.headHash) },
          ]}
        />
      )
    case 'integrity':
      return (
        <Facts
          figures
          items={[
            { label: 'Geopende inschrijvingen', value: number(story.entries) },
            { label: 'Toetsen lopen', value: number(story.running) },
            { label: 'Voldaan', value: number(story.passed) },
            { label: 'Wacht op antwoord', value: number(story.unanswered) },
          ]}
        />
      )
    case 'objections':
      return (
        <Facts
          figures
          items={[
            { label: 'Bezwaren lopen', value: number(story.running) },
            { label: 'Beslissen binnen twee weken', value: number(story.soon) },
            { label: 'Hoorzittingen gepland', value: number(story.hearings) },
            { label: 'Ingebrekestellingen', value: number(story.notices) },
          ]}
        />
      )
    case 'supervision':
      return (
        <Facts
          figures
          items={[
            { label: 'Nieuwe meldingen', value: number(story.received) },
            { label: 'Dossiers lopen', value: number(story.running) },
            { label: 'Wacht op antwoord', value: number(story.asked) },
            { label: 'Rapport binnen twee weken', value: number(story.soon) },
          ]}
        />
      )
    case 'advice':
      return (
        <Facts
          figures
          items={[
            { label: 'Open vragen', value: number(story.open) },
            { label: 'Laatste dag binnen twee weken', value: number(story.soon) },
            { label: 'Adviezen gegeven', value: number(story.given) },
            { label: 'Daarvan beantwoord', value: number(story.answered) },
          ]}
        />
      )
    case 'desk':
      return (
        <Facts
          figures
          items={[
            { label: 'Algemene voorziening loopt', value: number(story.running) },
            { label: 'Uren gegeven dit jaar', value: number(Math.floor(story.givenMinutes / 60)) },
            { label: 'Vragen om meer uren', value: number(story.asked) },
            { label: 'Terugbelverzoeken wachten', value: number(story.calls) },
          ]}
        />
      )
    case 'office':
      return (
        <Facts
          figures
          items={[
            { label: 'Aangeboden', value: numberUpTo(story.offered, COUNTED) },
            { label: 'Aangenomen', value: numberUpTo(story.accepted, COUNTED) },
            { label: 'Hulp loopt', value: numberUpTo(story.running, COUNTED) },
            { label: 'Teruggegeven', value: number(story.returned) },
          ]}
        />
      )
    case 'administration':
      return (
        <Facts
          figures
          items={[
            { label: 'Berichten vandaag', value: number(story.today) },
            { label: 'Deze week', value: number(story.week) },
            { label: 'In totaal', value: number(story.total) },
          ]}
        />
      )
    case 'none':
      return null
  }
}
