import { write, type Tx } from '@/lib/db'
import { decryptFile, encryptFile, fingerprint, withName } from '@/lib/files/cipher'
import { isClosed } from '@/lib/files/messages'
import type { Actor } from '@/lib/kernel/actor'
import { Halt } from '@/lib/kernel/errors'
import { dayIn } from '@/lib/kernel/instant'
import { allow, refuse, type Result } from '@/lib/kernel/result'
import { normSetById } from '@/lib/norms/queries/sets'
import { mayAdvise } from '../policy'
import { decideBodyWork, decideSharing } from '../rules'
import { normSetShown, ruleShown } from '../queries/shown'
import type { PaperKind, PaperView, RemovePaper, SharePaper } from '../schema'
import { requestForAsker, requestForBody, trace, type Done } from './load'

type Content = { readonly view: PaperView } | { readonly name: string; readonly mime: string; readonly bytes: Buffer }
type Made = { readonly title: string; readonly content: Content }

/**
 * Shares a document version, a rule proposal or a norm set edition as it is now: the body reads that copy and nothing else of the portal;
 * what changes afterwards is shared anew. Refuses what the asker can't read himself, and the same thing unchanged a second time.
 */
export const sharePaper = (actor: Actor, input: SharePaper): Promise<Result<Done, 'not-open' | 'unknown-source' | 'shared-already'>> =>
  write(actor, async (tx, now) => {
    const { found, term, scope } = await requestForAsker(tx, actor, input.requestId)
    const decision = decideSharing(term.status)
    if (!decision.ok) return decision
    const made = await SOURCES[input.kind](tx, input.sourceId, scope)
    if (!made) return refuse('unknown-source')
    if (await tx.advisoryPaper.findFirst({ where: { requestId: found.id, sourceId: input.sourceId, title: made.title }, select: { id: true } })) return refuse('shared-already')
    const shared = term.status === 'draft' ? { sharedAt: null } : { sharedAt: now, openUntil: found.openUntil }
    await keep(tx, now, { requestId: found.id, ...scope, side: 'asker', kind: input.kind, sourceId: input.sourceId, ...shared }, made)
    await trace(tx, actor, 'paper-added', found, found.version, { title: made.title })
    return allow({ requestId: found.id })
  })

export type GivenFile = { readonly name: string; readonly mime: string; readonly bytes: Buffer }

/** Adds a checked file: the asker's own to share, or the body's PDF, which takes the place of the one before. Refuses the same content twice. */
export const addFile = (actor: Actor, requestId: string, file: GivenFile): Promise<Result<Done, 'not-open' | 'invitation-over' | 'shared-already' | 'pdf-only'>> =>
  write(actor, async (tx, now) => {
    const body = actor.kind === 'person' && actor.advisoryBodyId !== undefined
    const { found, term, scope } = body ? await requestForBody(tx, actor, requestId) : await requestForAsker(tx, actor, requestId)
    const decision = body ? decideBodyWork(term, dayIn(now)) : decideSharing(term.status)
    if (!decision.ok) return decision
    if (body && file.mime !== 'application/pdf') return refuse('pdf-only')
    const side = body ? 'body' : 'asker'
    if (await tx.advisoryPaper.findFirst({ where: { requestId, side, sha256: fingerprint(file.bytes) }, select: { id: true } })) return refuse('shared-already')
    if (body) await tx.advisoryPaper.deleteMany({ where: { requestId, side } })
    const shared = body || term.status === 'draft' ? { sharedAt: null } : { sharedAt: now, openUntil: found.openUntil }
    await keep(tx, now, { requestId, ...scope, side, kind: body ? 'advice' : 'file', sourceId: null, ...shared }, { title: file.name, content: file })
    await trace(tx, actor, 'paper-added', found, found.version, body ? {} : { title: file.name })
    return allow({ requestId })
  })

/** Takes away what nobody on the other side could read yet: a paper of a draft request, or the body's PDF before its advice. */
export const removePaper = (actor: Actor, input: RemovePaper): Promise<Result<Done & { readonly side: string }, 'not-open'>> =>
  write(actor, async (tx) => {
    const paper = await tx.advisoryPaper.findFirst({ where: { id: input.paperId }, select: { id: true, requestId: true, sharedAt: true, side: true, bodyId: true } })
    if (!paper || (paper.side === 'body' && !mayAdvise(actor, paper))) throw new Halt('not-found')
    const { found } = paper.side === 'body' ? await requestForBody(tx, actor, paper.requestId) : await requestForAsker(tx, actor, paper.requestId)
    if (paper.sharedAt !== null) return refuse('not-open')
    await tx.advisoryPaper.deleteMany({ where: { id: paper.id, sharedAt: null } })
    await trace(tx, actor, 'paper-removed', found, found.version)
    return allow({ requestId: found.id, side: paper.side })
  })

type Row = { readonly requestId: string; readonly regionId: string; readonly municipalityId: string | null; readonly bodyId: string; readonly side: string; readonly kind: PaperKind; readonly sourceId: string | null; readonly sharedAt: Date | null; readonly openUntil?: Date | null }

async function keep(tx: Tx, now: Date, row: Row, { title, content }: Made): Promise<void> {
  const id = crypto.randomUUID()
  const what = 'view' in content ? { view: content.view } : { mime: content.mime, size: content.bytes.length, sha256: fingerprint(content.bytes), cipher: new Uint8Array(encryptFile(id, content.bytes)) }
  await tx.advisoryPaper.createMany({ data: [{ id, ...row, title, ...what, addedAt: now }] })
}

type Place = { readonly regionId: string; readonly municipalityId: string | null }
const SOURCES: Readonly<Record<SharePaper['kind'], (tx: Tx, id: string, place: Place) => Promise<Made | null>>> = {
  document: async (tx, id, { regionId }) => {
    const version = await tx.procedureDocumentVersion.findFirst({ where: { id, regionId }, select: { number: true, document: { select: { title: true } }, procedure: { select: { reference: true } }, file: { select: { id: true, name: true, mime: true, cipher: true, scan: true } } } })
    if (!version || isClosed(version.file.scan)) return null
    const { name } = withName(version.file)
    return { title: `${version.document.title}, versie ${version.number} (${version.procedure.reference})`, content: { name, mime: version.file.mime, bytes: decryptFile(version.file.id, Buffer.from(version.file.cipher)) } }
  },
  rule: async (tx, id, { regionId }) => {
    const proposal = await tx.ruleProposal.findFirst({ where: { id, regionId }, select: { key: true, value: true, validFrom: true, source: true, reason: true, municipality: { select: { name: true } } } })
    return proposal && ruleShown(proposal)
  },
  'norm-set': async (tx, id, { regionId }) => {
    const set = await normSetById(tx, id)
    return set && (set.regionId === null || set.regionId === regionId) ? normSetShown(set) : null
  },
}

