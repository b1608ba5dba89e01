import { screen } from '@/app/screen'
import { Badge } from '@/components/ui/Badge'
import { Band } from '@/components/ui/Band'
import { DataTable } from '@/components/ui/DataTable'
import { Body, Section } from '@/components/ui/Page'
import { TextLink } from '@/components/ui/TextLink'
import { number, plural } from '@/lib/format'
import { day, formatDay } from '@/lib/kernel/day'
import { CHAPTER_NAMES, NO_TEST_YET, REQUIREMENT_STATES } from '@/lib/reporting/messages/evidence'
import { evidenceView } from '@/lib/reporting/queries/evidence'
import type { Chapter } from '@/lib/reporting/rules'
import type { Requirement } from '@/lib/reporting/schema'
import { routes } from '@/lib/routes'

const evidence = screen(['auditor'], {
  load: (actor, { search }) => evidenceView(actor, search['hoofdstuk']),
  title: 'Beveiliging in tests',
  render: ({ ran, chapters, chosen, total }) => (
    <>
      <Band
        title="Beveiliging in tests"
        crumb={[{ href: routes.audit(), label: 'Controle' }, { label: 'Beveiliging in tests' }]}
        lead="Per eis van de norm OWASP ASVS 5.0 staat hier welke test haar aantoont. Alleen een test die is geslaagd telt. Wat geen test heeft, heet open."
        facts={[
          { label: 'Aangetoond', value: number(total.proven) },
          { label: 'Open', value: number(total.open) },
          { label: 'Niet van toepassing', value: number(total['not-applicable']) },
          { label: 'Tests gedraaid op', value: formatDay(day(ran)) },
        ]}
      />
      <Body>
        <Section title="Hoofdstukken" intro="De eisen van niveau 1 en 2, en die van niveau 3 waarvoor een test is.">
          <DataTable
            caption="De hoofdstukken van de norm"
            rows={chapters}
            rowKey={(row) => String(row.chapter)}
            rowState={(row) => (row.chapter === chosen.chapter ? 'on' : undefined)}
            columns={[
              { head: 'Hoofdstuk', cell: (row) => <TextLink href={`${routes.securityEvidence(row.chapter)}#eisen`}>{nameOf(row)}</TextLink> },
              { head: 'Aangetoond', align: 'right', cell: (row) => number(row.count.proven) },
              { head: 'Open', align: 'right', cell: (row) => number(row.count.open) },
              { head: 'Niet van toepassing', align: 'right', cell: (row) => number(row.count['not-applicable']) },
            ]}
          />
        </Section>
        <Section id="eisen" title={nameOf(chosen)} intro={plural(chosen.list.length, 'eis', 'eisen')}>
          <DataTable
            caption={`De eisen van hoofdstuk ${nameOf(chosen)}`}
            rows={chosen.list}
            rowKey={(row) => row.id}
            columns={[
              { head: 'Eis', cell: (row) => row.id, second: (row) => `niveau\u00a0${row.level}` },
              { head: 'Waar het om gaat', cell: (row) => row.subject },
              { head: 'Stand', cell: (row) => <Badge tone={REQUIREMENT_STATES[row.state].tone}>{REQUIREMENT_STATES[row.state].text}</Badge> },
              { head: 'Waardoor', cell: (row) => <Why row={row} /> },
            ]}
          />
        </Section>
      </Body>
    </>
  ),
})

const nameOf = ({ chapter }: Chapter): string => `${chapter}. ${CHAPTER_NAMES[chapter] ?? ''}`

/** The tests in the words of their source (English), or why there is none. */
function Why({ row }: { row: Requirement }) {
  if (row.tests.length === 0) return row.why || NO_TEST_YET
  return (
    <ul className="grid gap-2">
      {row.tests.map((test) => (
        <li key={test.file + test.title}>
          <span lang="en">{test.title.replace(/ \[V[^\]]*\]$/, '').replaceAll(/%[sdij]|\$\{[^}]*\}/g, '…')}</span>
          <span className="block text-small break-all">{test.cases > 1 ? `${test.file}, ${test.cases} gevallen` : test.file}</span>
        </li>
      ))}
    </ul>
  )
}

export default evidence.page
export const generateMetadata = evidence.metadata
