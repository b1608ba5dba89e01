import { screen } from '@/app/screen'
import { ReportRows } from '@/components/reporting/Reports'
import { Band } from '@/components/ui/Band'
import { Body, Section } from '@/components/ui/Page'
import { TextLink } from '@/components/ui/TextLink'
import { plural } from '@/lib/format'
import { pageOf } from '@/lib/kernel/paging'
import { BURDEN_READERS } from '@/lib/reporting/policy'
import { reportsScreen } from '@/lib/reporting/queries/reports'
import { routes } from '@/lib/routes'

const s = screen(BURDEN_READERS, {
  load: (actor, { search }) => reportsScreen(actor, { open: search['stand'] === 'open', page: pageOf(search['pagina']) }),
  title: 'Gemelde lasten',
  render: (view) => (
    <>
      <Band title="Gemelde lasten" crumb={[{ label: 'Administratieve lasten per stap', href: routes.burden() }, { label: 'Meldingen' }]} lead={view.waiting === 0 ? 'Wat aanbieders en medewerkers te veel werk vinden. Alles is beantwoord.' : `Wat aanbieders en medewerkers te veel werk vinden. ${plural(view.waiting, 'melding wacht', 'meldingen wachten')} op een antwoord van de contractmanager.`} />
      <Body>
        <Section title={view.open ? 'Wacht op antwoord' : 'Alle meldingen'} actions={view.open ? <TextLink href={routes.burdenReportList()}>Alle meldingen</TextLink> : <TextLink href={routes.burdenReportList({ open: true })}>Alleen wat wacht</TextLink>}>
          <ReportRows list={view} href={(page) => routes.burdenReportList({ open: view.open, page })} open={(report) => routes.burdenReport(report.id)} />
        </Section>
      </Body>
    </>
  ),
})
export default s.page
export const generateMetadata = s.metadata
