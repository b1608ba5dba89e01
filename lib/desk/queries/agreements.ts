import { proofRows, toRemind } from '@/lib/contracts/queries/renewals'
import { momentRows } from '@/lib/contracts/queries/moment'
import type { Tx } from '@/lib/db'
import type { Person } from '@/lib/kernel/actor'
import { addDays } from '@/lib/kernel/day'
import { dayIn } from '@/lib/kernel/instant'
import { CHANGE_KIND_LABELS } from '@/lib/providers/messages'
import { holdsAtText } from '@/lib/procedures/messages/labels'
import { routes } from '@/lib/routes'
import type { Item } from '../rules'
import { AgreementFacts, ChangeFacts, SubcontractorFacts } from '../schema'

/** Days ahead in which the end of a term is work: an option needs a college's decision. */
const AHEAD = 183

/** What waits on the contract manager. */
export async function contractItems(tx: Tx, now: Date): Promise<Item[]> {
  const today = dayIn(now)
  const rows = await tx.$queryRaw<{ facts: unknown }[]>`
    select jsonb_build_object(
      'toPrepare', (select coalesce(jsonb_agg(jsonb_build_object('window', t.name, 'providers', t.providers) order by t.name), '[]') from (
          select w.name, count(distinct o.provider_id) as providers from outcome o join entry_window w on w.id = o.window_id
          where o.outcome = 'admitted' and (o.replaces_id is null or o.shared_at is not null)
            and not exists (select 1 from agreement a where a.window_id = o.window_id and a.provider_id = o.provider_id and (a.status not in ('lapsed', 'signed')
              or exists (select 1 from participation p where p.agreement_id = a.id and p.lot_id = o.lot_id and p.status in ('running', 'suspended', 'notice-given'))))
            and not exists (select 1 from outcome x join college_decision d on d.id = x.decision_id where x.window_id = o.window_id and x.provider_id = o.provider_id and x.outcome <> 'replaced' and d.status <> 'final')
          group by w.id, w.name) t),
      'agreements', (select coalesce(jsonb_agg(jsonb_build_object('id', a.id, 'reference', a.reference, 'provider', v.name, 'status', a.status, 'startsOn', a.starts_on, 'offeredUntil', a.offered_until,
          'byProvider', exists (select 1 from signature g where g.agreement_id = a.id and g.side = 'provider')) order by a.reference), '[]')
        from agreement a join provider v on v.id = a.provider_id where a.status in ('draft', 'offered')),
      'endings', (select coalesce(jsonb_agg(jsonb_build_object('endsOn', t.ends_on, 'option', t.number, 'agreements', t.agreements, 'firstId', t.first_id) order by t.ends_on), '[]') from (
          select a.ends_on, min(o.number) as number, count(distinct a.id) as agreements, min(a.id::text) as first_id from agreement a join agreement_option o on o.agreement_id = a.id and o.status = 'open'
          where a.status = 'signed' and a.ends_on between ${today} and ${addDays(today, AHEAD)} group by a.ends_on) t)
    ) as facts`
  const { toPrepare, agreements, endings } = AgreementFacts.parse(rows[0]?.facts)
  const proofs = await proofRows(tx, now)
  const moments = await momentRows(tx, now)
  const unreminded = proofs.filter(toRemind).length
  return [
    ...proofs.flatMap((row): Item[] => (row.pending ? [{ kind: 'judge-proof', key: row.pending.id, due: row.dueOn, href: routes.proof(row.pending.id), provider: row.provider, criterion: row.criterion }] : [])),
    ...proofs.flatMap((row): Item[] => (row.state === 'to-mend' && row.dueOn !== null && row.dueOn < today ? [{ kind: 'sample-again', key: `steekproef-${row.key}`, due: row.dueOn, href: routes.samples(row.agreementId), provider: row.provider, criterion: row.criterion }] : [])),
    ...moments.flatMap((row): Item[] => (row.state === 'shown' || row.late ? [{ kind: 'judge-moment', key: `eis-${row.key}`, due: row.due, href: routes.moments(row.agreementId), provider: row.provider, criterion: row.title, moment: holdsAtText(row.holdsAt, row.holdsMonths), shown: row.state === 'shown' }] : [])),
    // Each proof has its own day; sending the reminders has none.
    ...(unreminded > 0 ? [{ kind: 'remind-proofs', key: 'bewijs', due: null, href: routes.proofs(), proofs: unreminded } as const] : []),
    ...toPrepare.map((each): Item => ({ kind: 'prepare-agreements', key: each.window, due: null, href: routes.agreements(), ...each })),
    ...agreements.map(({ id, provider, reference, status, startsOn, offeredUntil, byProvider }): Item => {
      const item = { key: id, href: routes.agreement(id), provider, reference }
      if (status === 'draft') return { kind: 'offer-agreement', due: startsOn, ...item }
      return { kind: byProvider ? 'sign-for-region' : 'await-signature', due: offeredUntil ?? startsOn, ...item }
    }),
    ...endings.map((each): Item => ({ kind: 'option-decision', key: each.endsOn, due: each.endsOn, href: each.agreements === 1 ? routes.agreement(each.firstId) : routes.agreements(), option: each.option, agreements: each.agreements })),
  ]
}

/** Reported changes that wait for this person: those he checked himself wait for the second one. */
export async function changeItems(tx: Tx, actor: Person): Promise<Item[]> {
  const rows = await tx.$queryRaw<{ facts: unknown }[]>`
    select coalesce(jsonb_agg(jsonb_build_object('id', c.id, 'provider', v.name, 'kind', c.kind, 'validFrom', c.valid_from, 'checkedBy', c.checked_by) order by c.reported_at), '[]') as facts
    from dossier_change c join provider v on v.id = c.provider_id where c.status in ('reported', 'checked')`
  return ChangeFacts.parse(rows[0]?.facts)
    .filter((each) => each.checkedBy !== actor.personId)
    .map((each): Item => ({ kind: 'decide-change', key: each.id, due: each.validFrom, href: routes.reportedChange(each.id), provider: each.provider, subject: CHANGE_KIND_LABELS[each.kind], second: each.checkedBy !== null }))
}

/** Subcontractors that providers reported and nobody has looked at yet. */
export async function subcontractorItems(tx: Tx): Promise<Item[]> {
  const rows = await tx.$queryRaw<{ facts: unknown }[]>`
    select coalesce(jsonb_agg(jsonb_build_object('id', s.id, 'agreementId', s.agreement_id, 'provider', v.name, 'name', s.name, 'validFrom', s.valid_from) order by s.valid_from), '[]') as facts
    from agreement_subcontractor s join provider v on v.id = s.provider_id where s.status = 'reported'`
  return SubcontractorFacts.parse(rows[0]?.facts).map((each): Item => ({ kind: 'judge-subcontractor', key: each.id, due: each.validFrom, href: routes.subcontractors(each.agreementId), provider: each.provider, name: each.name }))
}
