import { read, type Tx } from '@/lib/db'
import type { Prisma } from '@/lib/db/client/client'
import { withName } from '@/lib/files/cipher'
import type { Actor } from '@/lib/kernel/actor'
import { day, type Day } from '@/lib/kernel/day'
import { dayIn } from '@/lib/kernel/instant'
import { mayReportChange, providerOf } from '@/lib/providers/policy'
import { uploadedFile, type UploadedFile } from '@/lib/providers/queries'
import { accountOf } from '@/lib/providers/queries/account'
import { topOf, type Link } from '@/lib/providers/rules'
import type { GroupStatus } from '@/lib/providers/schema'

const SELECT = {
  id: true, providerId: true, parentKvk: true, parentName: true, parentId: true, status: true, validFrom: true, validUntil: true, source: true, fileId: true, statedName: true, statedAt: true,
  answeredName: true, answeredAt: true, reason: true, version: true,
} as const

const withDays = <T extends { validFrom: string; validUntil: string | null; status: string }>(row: T) => ({ ...row, status: row.status as GroupStatus, validFrom: day(row.validFrom), validUntil: row.validUntil === null ? null : day(row.validUntil) })

/** What is read of where a provider says it belongs: newest first, with the proof. */
export const LINKS = { orderBy: [{ validFrom: 'desc' }, { id: 'desc' }], select: { ...SELECT, file: { select: { name: true } } } } as const satisfies Prisma.GroupLinkFindManyArgs

/** The same with its days, and the name of the proof readable. */
export const linksFrom = (rows: readonly Prisma.GroupLinkGetPayload<typeof LINKS>[]) => rows.map((row) => withDays({ ...row, file: withName({ id: row.fileId, name: row.file.name }) }))
export type GroupLinkView = ReturnType<typeof linksFrom>[number]

/** What a provider stated about where it belongs. Joins the caller's transaction. */
export const groupLinksOf = async (tx: Tx, providerId: string) => linksFrom(await tx.groupLink.findMany({ where: { providerId }, ...LINKS }))

/** Of where a provider says it belongs what stands on a day; null when it says none or the parent denied it. */
export const standingOn = (links: readonly GroupLinkView[], on: Day): GroupLinkView | null =>
  links.find((link) => link.status !== 'denied' && link.validFrom <= on && (link.validUntil === null || link.validUntil >= on)) ?? null

/** The organisation that a provider belongs to on a day. Joins the caller's transaction. */
export const belongsTo = async (tx: Tx, providerId: string, on: Day): Promise<GroupLinkView | null> => standingOn(await groupLinksOf(tx, providerId), on)

export type GroupName = { readonly kvk: string; readonly name: string }

/** Of each provider the organisation on top of its group on a day, as far as this actor may know. Joins the caller's transaction. */
export async function groupsOn(tx: Tx, providers: readonly (GroupName & { readonly id: string })[], on: Day): Promise<ReadonlyMap<string, GroupName>> {
  const rows = await tx.groupLink.findMany({
    where: { status: { not: 'denied' }, validFrom: { lte: on }, OR: [{ validUntil: null }, { validUntil: { gte: on } }] },
    select: { parentKvk: true, parentName: true, provider: { select: { kvk: true } } },
  })
  const links = rows.map((row): Link => ({ kvk: row.provider.kvk, parent: { kvk: row.parentKvk, name: row.parentName } }))
  return new Map(providers.map((provider) => [provider.id, topOf(provider, links)]))
}

export type GroupPage = {
  readonly links: readonly GroupLinkView[]
  /** Of those, the ones whose organisation got an account after the statement and was not asked yet. */
  readonly askable: readonly string[]
  /** Who says to belong to this organisation. */
  readonly below: readonly (Omit<GroupLinkView, 'file'> & { readonly name: string })[]
  readonly file: UploadedFile | undefined
  readonly today: Day
  readonly may: boolean
}

/** The page of the group in the own dossier: where it belongs, and who says to belong to it. */
export const groupPage = (actor: Actor, fileId?: string): Promise<GroupPage | null> =>
  read(actor, async (tx, now) => {
    const providerId = providerOf(actor)
    if (providerId === undefined) return null
    const below = await tx.groupLink.findMany({ where: { parentId: providerId }, orderBy: { statedAt: 'desc' }, select: { ...SELECT, providerName: true } })
    const may = mayReportChange(actor, providerId)
    const links = await groupLinksOf(tx, providerId)
    const askable: string[] = []
    for (const link of links.filter((each) => each.parentId === null && each.validUntil === null && each.status === 'stated')) if (await accountOf(tx, link.parentKvk)) askable.push(link.id)
    return { links, askable, below: below.map(({ providerName: name, ...row }) => ({ ...withDays(row), name })), file: may ? await uploadedFile(tx, providerId, fileId) : undefined, today: dayIn(now), may }
  })
