import { CLIENT_STATUSES } from '@/lib/allocations/rules'
import type { AllocationStatus } from '@/lib/allocations/schema'
import { chainState, type ChainState } from '@/lib/audit/queries'
import { askedOf } from '@/lib/consultations/queries/body'
import { read, type Tx } from '@/lib/db'
import type { Person } from '@/lib/kernel/actor'
import { addDays, mondayOf, type Day } from '@/lib/kernel/day'
import { dayIn, startOfDay } from '@/lib/kernel/instant'
import { COUNTED } from '@/lib/kernel/paging'
import { windowStanding } from '@/lib/procedures/rules/window'
import type { WindowStanding } from '@/lib/procedures/schema/window'
import { workOf, type Work } from './work'
import { AccessStory, ProviderStory, RegionStory } from '../schema'

export type WindowLine = { readonly id: string; readonly name: string; readonly kind: string; readonly standing: WindowStanding; readonly closesAt: Date; readonly opensAt: Date; readonly entries: number | null; readonly admitted: number; readonly refused: number }

/** The story so far in figures, by what the role works on; each figure is counted from rows at this moment. */
export type Story =
  | ({ readonly kind: 'region' } & Omit<RegionStory, 'windows'> & { readonly windows: readonly WindowLine[] })
  | ({ readonly kind: 'access' } & AccessStory)
  | ({ readonly kind: 'provider' } & ProviderStory)
  | { readonly kind: 'audit'; readonly chain: ChainState; readonly today: number; readonly lines: number }
  | { readonly kind: 'administration'; readonly today: number; readonly week: number; readonly total: number; readonly latest: readonly { readonly id: string; readonly subject: string; readonly toName: string; readonly at: Date }[] }
  | { readonly kind: 'integrity'; readonly entries: number; readonly running: number; readonly passed: number; readonly unanswered: number }
  | { readonly kind: 'objections'; readonly running: number; readonly soon: number; readonly hearings: number; readonly notices: number }
  | { readonly kind: 'supervision'; readonly received: number; readonly running: number; readonly asked: number; readonly soon: number }
  | { readonly kind: 'desk'; readonly running: number; readonly givenMinutes: number; readonly asked: number; readonly calls: number }
  | { readonly kind: 'office'; readonly offered: number; readonly accepted: number; readonly running: number; readonly returned: number }
  | { readonly kind: 'advice'; readonly open: number; readonly soon: number; readonly given: number; readonly answered: number }
  | { readonly kind: 'none' }

/** Mijn werk: what waits on this person, and the figures of its band, of one moment. */
export const ownWork = (actor: Person): Promise<Work & { readonly story: Story }> => read(actor, async () => ({ ...(await workOf(actor)), story: await storyOf(actor) }))

/** The figures of the band on Mijn werk for this person's role. */
export const storyOf = (actor: Person): Promise<Story> =>
  read(actor, async (tx, now): Promise<Story> => {
    const today = dayIn(now)
    switch (actor.role) {
      case 'procurement-officer':
      case 'contract-manager':
      case 'college-clerk':
      case 'controller':
      case 'policy-adviser':
        return regionStory(tx, now, today)
      case 'consultant':
        return { kind: 'access', ...AccessStory.parse(await accessFacts(tx, today)) }
      case 'provider-admin':
      case 'provider-staff':
        return { kind: 'provider', ...ProviderStory.parse(await providerFacts(tx, actor, today)) }
      case 'auditor':
        return { kind: 'audit', chain: await chainState(tx), today: await tx.auditLine.count({ where: { portalAt: { gte: startOfDay(today) } }, take: COUNTED + 1 }), lines: await tx.auditLine.count({ take: COUNTED + 1 }) }
      case 'integrity-officer':
        return integrityStory(tx)
      case 'objections-officer':
        return objectionStory(tx, today)
      case 'desk-agent':
        return deskStory(tx, today)
      case 'back-office':
        return officeStory(tx)
      case 'supervisor':
        return supervisionStory(tx, today)
      case 'advisory-board':
      case 'bureau':
        return adviceStory(tx, actor, today)
      case 'administrator':
        return administration(tx, today)
      default:
        return { kind: 'none' }
    }
  })

async function integrityStory(tx: Tx): Promise<Story> {
  const checks = await tx.integrityCheck.groupBy({ by: ['status'], _count: true })
  const of = (status: string) => checks.find((each) => each.status === status)?._count ?? 0
  const entries = await tx.$queryRaw<{ count: bigint }[]>`select count(*) from integrity_entries()`
  return { kind: 'integrity', entries: Number(entries[0]?.count ?? 0), running: of('running'), passed: of('passed'), unanswered: await tx.integrityQuestion.count({ where: { answeredAt: null } }) }
}

async function objectionStory(tx: Tx, today: Day): Promise<Story> {
  const running = { status: 'running' }
  return {
    kind: 'objections',
    running: await tx.objection.count({ where: running }),
    soon: await tx.objection.count({ where: { ...running, decideBy: { lte: addDays(today, 14) } } }),
    hearings: await tx.objection.count({ where: { ...running, hearing: 'planned' } }),
    notices: await tx.objection.count({ where: { ...running, noticeOn: { not: null } } }),
  }
}

async function supervisionStory(tx: Tx, today: Day): Promise<Story> {
  const running = { status: { not: 'closed' } }
  return {
    kind: 'supervision',
    received: await tx.supervisionFile.count({ where: { status: 'received' } }),
    running: await tx.supervisionFile.count({ where: running }),
    asked: await tx.supervisionQuestion.count({ where: { answeredAt: null, dueOn: { gte: today }, file: running } }),
    soon: await tx.supervisionFile.count({ where: { status: { in: ['acknowledged', 'investigating', 'findings'] }, report: { reportBy: { lte: addDays(today, 14) } } } }),
  }
}

async function deskStory(tx: Tx, today: Day): Promise<Story> {
  const year = today.slice(0, 4)
  return {
    kind: 'desk',
    running: await tx.facilityRegistration.count({ where: { startsOn: { lte: today }, OR: [{ endsOn: null }, { endsOn: { gte: today } }] } }),
    givenMinutes: (await tx.facilityHours.aggregate({ where: { month: { gte: `${year}-01`, lte: `${year}-12` } }, _sum: { minutes: true } }))._sum.minutes ?? 0,
    asked: await tx.facilityExtra.count({ where: { status: 'asked' } }),
    calls: await tx.callBack.count({ where: { status: 'open' } }),
  }
}

async function officeStory(tx: Tx): Promise<Story> {
  // Prisma puts all rows in order before it stops at a bound; the index needs no order.
  const of = async (status: AllocationStatus) => (await tx.$queryRaw<{ count: number }[]>`select count(*)::int as count from (select from allocation where municipality_id = any((select ctx_municipalities())::uuid[]) and status = ${status} limit ${COUNTED + 1}) a`)[0]?.count ?? 0
  return { kind: 'office', offered: await of('offered'), accepted: await of('accepted'), running: await of('started'), returned: await tx.allocation.count({ where: { status: 'returned', returnAgreed: null } }) }
}

async function adviceStory(tx: Tx, actor: Person, today: Day): Promise<Story> {
  const own = askedOf(actor)
  const count = (where: { status: string | { in: string[] }; dueOn?: { lte: string } }) => tx.advisoryRequest.count({ where: { ...own, ...where } })
  return { kind: 'advice', open: await count({ status: 'sent' }), soon: await count({ status: 'sent', dueOn: { lte: addDays(today, 14) } }), given: await count({ status: { in: ['advised', 'replied'] } }), answered: await count({ status: 'replied' }) }
}

type Row = { story: unknown }

async function regionStory(tx: Tx, now: Date, today: Day): Promise<Story> {
  const rows = await tx.$queryRaw<Row[]>`
    with running as (select provider_id, municipality_id, starts_on from participation where status = 'running' and starts_on <= ${today} and ends_on >= ${today} and region_id = any((select ctx_regions())::uuid[]))
    select jsonb_build_object(
      'providers', (select count(distinct provider_id) from running),
      'participations', (select count(*) from running),
      'since', (select min(starts_on) from running),
      'lots', (select coalesce(jsonb_agg(jsonb_build_object('name', m.name, 'providers', (select count(*) from running r where r.municipality_id = m.id)) order by m.name), '[]')
        from municipality m where m.region_id = any((select ctx_regions())::uuid[])),
      'windows', (select coalesce(jsonb_agg(jsonb_build_object('id', w.id, 'name', w.name, 'kind', w.kind, 'publishedAt', w.published_at, 'opensAt', w.opens_at, 'closesAt', w.closes_at, 'stoppedAt', w.stopped_at,
          'openedAt', w.opened_at, 'decidedAt', w.decided_at, 'entries', w.opened_count,
          'admitted', (select count(distinct o.provider_id) from outcome o where o.window_id = w.id and o.outcome in ('admitted', 'conditionally-admitted') and (o.replaces_id is null or o.shared_at is not null)),
          'refused', (select count(distinct o.provider_id) from outcome o where o.window_id = w.id and not exists
            (select 1 from outcome x where x.window_id = o.window_id and x.provider_id = o.provider_id and x.outcome in ('admitted', 'conditionally-admitted', 'deferred') and (x.replaces_id is null or x.shared_at is not null)))) order by w.opens_at), '[]')
        from entry_window w where w.published_at is not null and w.region_id = any((select ctx_regions())::uuid[]) and not exists (select 1 from procedure p where p.id = w.procedure_id and p.status = 'withdrawn'))
    ) as story`
  const { windows, ...story } = RegionStory.parse(rows[0]?.story)
  return { kind: 'region', ...story, windows: windows.map(({ publishedAt, stoppedAt, openedAt, decidedAt, ...window }) => ({ ...window, standing: windowStanding({ publishedAt, stoppedAt, openedAt, openedCount: window.entries, decidedAt, opensAt: window.opensAt, closesAt: window.closesAt }, now) })) }
}

async function accessFacts(tx: Tx, today: Day): Promise<unknown> {
  const clients = [...CLIENT_STATUSES]
  const rows = await tx.$queryRaw<Row[]>`
    select (select jsonb_build_object('openCases', count(*), 'soon', count(*) filter (where case status when 'applied' then decide_by when 'findings-sent' then null else investigate_by end <= ${addDays(today, 14)}))
        from wmo_case where status in ('notified', 'investigating', 'findings-sent', 'applied'))
      || jsonb_build_object(
      'offered', (select count(*) from allocation where municipality_id = any((select ctx_municipalities())::uuid[]) and status = 'offered'),
      'clients', (select count(*) from (select from allocation where municipality_id = any((select ctx_municipalities())::uuid[]) and status = any(${clients}::text[]) limit ${COUNTED + 1}) a),
      'providers', (select count(distinct provider_id) from participation where status = 'running' and starts_on <= ${today} and ends_on >= ${today} and municipality_id = any((select ctx_municipalities())::uuid[]))
    ) as story`
  return rows[0]?.story
}

async function providerFacts(tx: Tx, actor: Person, today: Day): Promise<unknown> {
  const own = [...actor.providerIds]
  const clients = [...CLIENT_STATUSES]
  const rows = await tx.$queryRaw<Row[]>`
    select jsonb_build_object(
      'entries', (select count(*) from submission where provider_id = any(${own}::uuid[])),
      'offers', (select count(*) from allocation where provider_id = any(${own}::uuid[]) and status = 'offered'),
      'clients', (select count(*) from allocation where provider_id = any(${own}::uuid[]) and status = any(${clients}::text[])),
      'minutes', (select coalesce(sum(minutes_per_week), 0) from allocation where provider_id = any(${own}::uuid[]) and status = any(${clients}::text[])),
      'lots', (select coalesce(jsonb_agg(jsonb_build_object('name', l.name, 'status', p.status, 'startsOn', p.starts_on, 'endsOn', p.ends_on) order by l.name, p.starts_on), '[]')
        from participation p join lot l on l.id = p.lot_id where p.provider_id = any(${own}::uuid[]) and p.ends_on >= ${today})
    ) as story`
  return rows[0]?.story
}

async function administration(tx: Tx, today: Day): Promise<Story> {
  const count = (from: Day) => tx.mail.count({ where: { sealed: false, createdAt: { gte: startOfDay(from) } } })
  const latest = await tx.mail.findMany({ where: { sealed: false }, orderBy: [{ createdAt: 'desc' }, { id: 'desc' }], take: 5, select: { id: true, subject: true, toName: true, createdAt: true } })
  return { kind: 'administration', today: await count(today), week: await count(mondayOf(today)), total: await tx.mail.count({ where: { sealed: false } }), latest: latest.map(({ createdAt, ...mail }) => ({ ...mail, at: createdAt })) }
}
