import { publicScreen } from '@/app/screen'
import { Band } from '@/components/ui/Band'
import { ActionForm } from '@/components/ui/form/ActionForm'
import { Body, Panel } from '@/components/ui/Page'
import { confirmAlertAction, endAlertAction } from '@/lib/procedures/actions'
import { alertOf } from '@/lib/procedures/queries/alert'
import { routes } from '@/lib/routes'

/** Nothing happens by opening the link: mail programs open links by themselves. */
const followed = publicScreen({
  load: (actor, { params }) => alertOf(actor, params['linkId'] ?? ''),
  title: 'Uw berichten over instapmomenten',
  render: (view, { formKey }) => (
    <>
      <Band
        crumb={[{ label: 'Procedures', href: routes.publicProcedures() }, { label: 'Volgen', href: routes.follow() }, { label: 'Uw berichten' }]}
        title="Uw berichten over instapmomenten"
        lead={view.confirmed ? `Op ${view.address} krijgt u bericht bij een nieuw instapmoment.` : `Bevestig dat u op ${view.address} bericht wilt bij een nieuw instapmoment.`}
        facts={[{ label: 'Regio', value: view.region ?? 'Alle regio’s' }]}
      />
      <Body>
        <Panel pad>
          {view.confirmed ? (
            <ActionForm action={endAlertAction} keyValue={formKey} submit="Stoppen met berichten" submitKind="danger" hidden={{ link: view.link }} note="Uw e-mailadres wordt dan verwijderd." />
          ) : (
            <ActionForm action={confirmAlertAction} keyValue={formKey} submit="Berichten bevestigen" hidden={{ link: view.link }} note="Hebt u dit niet gevraagd? Doe dan niets. Wij verwijderen uw adres na zeven dagen." />
          )}
        </Panel>
      </Body>
    </>
  ),
})

export default followed.page
export const generateMetadata = followed.metadata
