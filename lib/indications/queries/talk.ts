import { read, type Tx } from '@/lib/db'
import { hasRole, type Actor } from '@/lib/kernel/actor'
import { day, type Day } from '@/lib/kernel/day'
import { dayIn } from '@/lib/kernel/instant'
import { isKind, kindOf } from '@/lib/letters/kinds'
import { letterText, Passages } from '@/lib/letters/library'
import { renderPdf } from '@/lib/letters/render'
import { type ScriptPart, scriptParts, scriptView } from '@/lib/letters/script'
import { fittingTalks, type TalkBasis } from '../rules/talk'
import { TALK_KINDS, type TalkKind } from '../schema/talk'
import { TALK_SLUGS } from '../messages/talk'
import { type CaseView, recordedCase } from './case'

/** The words for one talk as they hold on the day; without an id the municipality and its region have none. */
export type TalkScript = { readonly kind: TalkKind; readonly id: string | null; readonly parts: readonly ScriptPart[] }

export const scriptCode = (kind: TalkKind) => `talk-${kind}` as const

/** The scripts for these talks, as they hold for this municipality on this day. Joins the caller's transaction. */
export async function scriptsOn(tx: Tx, municipalityId: string, kinds: readonly TalkKind[], today: Day): Promise<TalkScript[]> {
  const found: TalkScript[] = []
  for (const kind of kinds) {
    const text = await letterText(tx, scriptCode(kind), { municipalityId }, today)
    found.push({ kind, id: text.id, parts: text.id === null ? [] : scriptParts(text) })
  }
  return found
}

export const talkBasis = ({ open, decision }: Pick<CaseView, 'open' | 'decision'>): TalkBasis => ({ open, outcome: decision?.outcome ?? null, help: decision?.indication ?? null })

export type KeptTalk = { readonly id: string; readonly kind: TalkKind; readonly heldOn: Day; readonly about: string; readonly reaction: string | null; readonly recordedBy: string; readonly script: { readonly id: string; readonly number: number } | null }
export type TalkView = { readonly view: CaseView; readonly fitting: readonly TalkKind[]; readonly script: TalkScript | null; readonly talks: readonly KeptTalk[] }

/** The talks of a case, the last on top: a consultant's, and from an objection on its officer's as well. Joins the caller's transaction. */
export async function talksOf(tx: Tx, { id: caseId, municipality }: Pick<CaseView, 'id' | 'municipality'>): Promise<KeptTalk[]> {
  const rows = await tx.badNewsTalk.findMany({ where: { caseId, municipalityId: municipality.id }, orderBy: [{ heldOn: 'desc' }, { recordedAt: 'desc' }], select: { id: true, kind: true, heldOn: true, about: true, reaction: true, recordedBy: true, text: { select: { id: true, number: true } } } })
  return rows.flatMap((row): KeptTalk[] => {
    const known = TALK_KINDS.find((each) => each === row.kind)
    return known ? [{ ...row, kind: known, heldOn: day(row.heldOn), script: row.text }] : []
  })
}

/** The page on which a talk is recorded, with the script for the one that is asked for or the first that fits, and what was recorded before. */
export const talkScreen = (actor: Actor, caseId: string, asked: string | undefined): Promise<TalkView | null> =>
  recordedCase(actor, caseId, async (view, tx) => {
    const fitting = fittingTalks(talkBasis(view), view.today)
    const kind = fitting.find((each) => TALK_SLUGS[each] === asked) ?? fitting[0]
    const [script] = kind ? await scriptsOn(tx, view.municipality.id, [kind], view.today) : []
    return { view, fitting, script: script ?? null, talks: await talksOf(tx, view) }
  })

/** A script that was adopted, as PDF to print; null for who holds no talks, and for what is no script. */
export async function scriptPdf(actor: Actor, id: string): Promise<{ name: string; bytes: Buffer } | null> {
  if (!hasRole(actor, 'consultant')) return null
  const found = await read(actor, async (tx, now) => {
    const row = await tx.letterText.findFirst({ where: { id, status: 'adopted', regionId: { in: [...actor.regionIds] } }, select: { kind: true, number: true, passages: true, municipalityId: true, municipality: { select: { name: true } }, region: { select: { fullName: true } } } })
    if (!row || !isKind(row.kind) || !kindOf(row.kind).script || row.passages === null || (row.municipalityId !== null && !actor.municipalityIds.includes(row.municipalityId))) return null
    return { code: row.kind, view: scriptView({ kind: row.kind, passages: Passages.parse(row.passages) }, { municipality: row.municipality?.name ?? row.region.fullName, today: dayIn(now), version: row.number }) }
  })
  return found && { name: `${kindOf(found.code).slug}.pdf`, bytes: await renderPdf('record', found.view) }
}
