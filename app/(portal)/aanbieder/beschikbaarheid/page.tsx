import { screen } from '@/app/screen'
import { RoomForm } from '@/components/availability/RoomForm'
import { Band } from '@/components/ui/Band'
import { EmptyState } from '@/components/ui/EmptyState'
import { ActionForm } from '@/components/ui/form/ActionForm'
import { NextStep } from '@/components/ui/NextStep'
import { Body, Section } from '@/components/ui/Page'
import { confirmRoomAction, sayRoomAction } from '@/lib/availability/actions'
import { ruleText } from '@/lib/availability/messages'
import { ownRoom, type OfferRow } from '@/lib/availability/queries/own'
import { list, plural } from '@/lib/format'

/** After how many days it ages, in the words of each region that this provider works for. */
function agingText(rows: readonly OfferRow[]): string {
  const days = [...new Set(rows.map((row) => row.days))]
  if (days.length === 1) return ruleText(days[0] ?? null)
  return days.map((each) => `${list([...new Set(rows.filter((row) => row.days === each).map((row) => row.region))])}: ${ruleText(each).toLowerCase()}`).join(' ')
}

const room = screen(['provider-admin', 'provider-staff'], {
  load: ownRoom,
  title: 'Beschikbaarheid',
  render: ({ rows, version, toConfirm }, { formKey }) => {
    const waiting = rows.filter((row) => row.freshness !== 'fresh').length
    return (
      <>
        <Band
          title="Beschikbaarheid"
          lead="Waar u nieuwe cliënten aanneemt en hoeveel. Consulenten en inwoners zien het naast uw naam. De volgorde van de lijst verandert er niet door."
          {...(rows.length > 0
            ? {
                next:
                  toConfirm > 0 ? (
                    <NextStep title="Is er niets veranderd?" action={<ActionForm id="zo" action={confirmRoomAction} keyValue={crypto.randomUUID()} version={version} submit="Nog steeds zo" label="Alles bevestigen" />}>
                      {`U bevestigt in één keer wat u opgaf voor ${plural(toConfirm, 'perceel en product', 'percelen en producten')}.`}
                    </NextStep>
                  ) : (
                    <NextStep label="Stand" title={waiting === 0 ? 'Alles is bijgewerkt' : `Nog ${plural(waiting, 'opgave', 'opgaven')} te doen`}>
                      {waiting === 0 ? 'Verandert er iets, dan past u het hieronder aan.' : 'Vul hieronder in of u nieuwe cliënten aanneemt.'}
                    </NextStep>
                  ),
              }
            : {})}
        />
        <Body>
          {rows.length === 0 ? (
            <EmptyState panel title="U hebt nu geen lopende overeenkomst" level={2}>
              Zodra een overeenkomst loopt, geeft u hier per perceel en product op of u nieuwe cliënten aanneemt.
            </EmptyState>
          ) : (
            <Section title="Per perceel en product" intro={agingText(rows)}>
              <RoomForm rows={rows} version={version} action={sayRoomAction} formKey={formKey} />
            </Section>
          )}
        </Body>
      </>
    )
  },
})

export default room.page
export const generateMetadata = room.metadata
